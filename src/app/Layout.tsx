import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { type Location, Outlet, useLocation } from 'react-router'
import { FileDrop } from '@/features/open-file/FileDrop'
import { isMarked } from '@/features/open-file/file-place'
import { useOpenedFile } from '@/features/open-file/opened-file'
import { serverQuery } from '@/interaction/queries'
import { SignInPage } from '@/pages/lazy-pages'
import { Announcer } from '@/ui/Announcer'
import { optionalPart } from '@/ui/later-part'
import { AppBoundary } from './AppBoundary'
import { Header } from './Header'

const Footer = optionalPart(() => import('./frame-code').then((code) => code.Footer))
const PagesAhead = optionalPart(() => import('./frame-code').then((code) => code.PagesAhead))

/** What stands around every page: the skip link, the header, the status region. */
export function Layout() {
  const here: Location<unknown> = useLocation()
  const { pathname, state } = here
  const file = useOpenedFile()
  const { data: server } = useQuery(serverQuery())
  // In the place of the page, not at an address of its own: the one asked for stays in the bar, fragment and all.
  const mustSignIn = server?.signedIn === false
  return (
    <>
      <a
        href="#main"
        // Not followed as a link: `#main` would replace the fragment, which may hold a set in review or a find.
        onClick={(event) => {
          event.preventDefault()
          const main = document.getElementById('main')
          main?.scrollIntoView({ behavior: 'instant' })
          main?.focus({ preventScroll: true })
        }}
        className="sr-only z-20 rounded-br bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-0 focus:left-0"
      >
        Skip to content
      </a>
      <Header
        // Records, lists and comparisons; what becomes of this room is decided where the code of the box is.
        hasIdBox={/^\/[ibc]/i.test(pathname) && !mustSignIn}
        hasFile={file !== null && isMarked(state, file.key)}
        isSignedIn={server?.signedIn === true}
      />
      <main id="main" tabIndex={-1} className="outline-none">
        <AppBoundary place={pathname}>
          <Suspense fallback={null}>{mustSignIn ? <SignInPage /> : <Outlet />}</Suspense>
        </AppBoundary>
      </main>
      <Suspense fallback={null}>
        <Footer />
      </Suspense>
      <FileDrop />
      <Suspense fallback={null}>
        <PagesAhead />
      </Suspense>
      <Announcer />
    </>
  )
}
