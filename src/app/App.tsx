import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { BrowserRouter } from 'react-router'
import { AppBoundary } from './AppBoundary'
import { AppRoutes } from './AppRoutes'
import { createQueryClient } from './query-client'

/** The whole application: its providers and its routes. */
export function App() {
  const [queryClient] = useState(createQueryClient)
  return (
    <AppBoundary>
      <QueryClientProvider client={queryClient}>
        <BrowserRouter>
          <AppRoutes />
        </BrowserRouter>
      </QueryClientProvider>
    </AppBoundary>
  )
}
