import { Suspense, useState } from 'react'
import { type Location, useLocation } from 'react-router'
import { isObject } from '@/lib/json-object'
import { optionalPart } from '@/ui/later-part'

// Most records are opened by their link, with no list behind them.
const ListPlaceBar = optionalPart(
  async () => (await import('@/features/browse/ListPlaceBar')).ListPlaceBar,
)

/**
 * Says at the end of every page what this is, and whose work it is built from. Below it stands what leads on in the
 * list that a record was opened from.
 */
export function Footer() {
  const here: Location<unknown> = useLocation()
  const { state } = here
  const [hasCome, setHasCome] = useState(false)
  // Once it is there, it stays, and knows of the jumps within a record, which have no state.
  if (!hasCome && isObject(state) && 'list' in state) setHasCome(true)
  return (
    <>
      {/* It would stick below the window's end, and gets as far as the end of the page, which is at least as tall as the
          window. So it doesn't move while a page that is shorter than the window fills. */}
      <footer className="sticky top-[100dvh] mx-auto flex max-w-[90rem] flex-wrap gap-x-4 gap-y-1 px-4 pt-10 pb-6 text-xs text-muted sm:px-8 print:hidden">
        <p>Shows what was recorded, and changes nothing.</p>
        {/* The list is made by the build. */}
        {import.meta.env.PROD && (
          <a href="/licenses.txt" className="underline underline-offset-2 hover:text-ink">
            Licences
          </a>
        )}
      </footer>
      {hasCome && (
        <Suspense fallback={null}>
          <ListPlaceBar />
        </Suspense>
      )}
    </>
  )
}
