import { Suspense } from 'react'
import { Outlet, useMatch } from 'react-router'
import { parseInteractionId } from '@/lib/interaction-id'
import { FileDrop } from '@/features/open-file/FileDrop'
import { Announcer } from '@/ui/Announcer'
import { Header } from './Header'

/** What stands around every page: the skip link, the header, the status region. */
export function Layout() {
  // Home and "Page not found" have the box in their middle; there is only ever one on a page.
  const interaction = useMatch('/i/:id')
  const hasIdBox = parseInteractionId(interaction?.params.id) !== null
  return (
    <>
      <a
        href="#main"
        className="sr-only z-20 rounded-br bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-0 focus:left-0"
      >
        Skip to content
      </a>
      <Header hasIdBox={hasIdBox} />
      <main id="main" tabIndex={-1} className="outline-none">
        <Suspense fallback={null}>
          <Outlet />
        </Suspense>
      </main>
      <FileDrop />
      <Announcer />
    </>
  )
}
