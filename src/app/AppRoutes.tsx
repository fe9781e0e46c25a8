import { Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { InteractionPage } from '@/pages/InteractionPage'
import { BrowsePage, ComparePage, NotFoundPage, ReviewPage, StartPage } from '@/pages/lazy-pages'
import { Layout } from './Layout'

/**
 * The route table. The interaction page is what links lead to, so its code comes at once; the others are fetched when
 * they are needed.
 */
export function AppRoutes() {
  return (
    <Suspense fallback={null}>
      <Routes>
        <Route element={<Layout />}>
          <Route index element={<StartPage />} />
          <Route path="i/:id" element={<InteractionPage />} />
          <Route path="browse" element={<BrowsePage />} />
          <Route path="review" element={<ReviewPage />} />
          <Route path="compare/:a/:b" element={<ComparePage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </Suspense>
  )
}
