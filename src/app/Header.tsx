import { Suspense } from 'react'
import { useLocation } from 'react-router'
import { closeFile } from '@/features/open-file/opened-file'
import { paths } from '@/lib/paths'
import { Link } from '@/ui/Link'
import { optionalPart } from '@/ui/later-part'

// The box finds ids in anything that is pasted, which takes a good deal of code; the record comes first.
const HeaderIdBox = optionalPart(() => import('./frame-code').then((code) => code.HeaderIdBox))
const HeaderTools = optionalPart(() => import('./frame-code').then((code) => code.HeaderTools))

type Props = {
  hasIdBox: boolean
  /** Whether the page is a record from a file, which has the box too. */
  hasFile: boolean
  /** Whether there is a session that can be ended here. */
  isSignedIn: boolean
}

/** The one line above every page: home, another id, whose data this is, the theme. */
export function Header({ hasIdBox, hasFile, isSignedIn }: Props) {
  const isInBrowse = /^\/browse\/?$/i.test(useLocation().pathname)
  return (
    <header className="border-b border-line print:hidden">
      <div className="mx-auto flex max-w-[90rem] flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2 sm:px-8">
        <Link
          to={paths.home()}
          onFollow={closeFile}
          className="flex min-h-8 items-center gap-2 text-sm font-semibold"
        >
          <img src="/favicon.svg" alt="" className="size-5" />
          {/* On narrow screens all else needs the line, which would become two when the rest of it arrives. */}
          <span className="max-[30rem]:sr-only">Interaction viewer</span>
        </Link>
        <Link
          to={paths.browse()}
          onFollow={closeFile}
          aria-current={isInBrowse ? 'page' : undefined}
          className={`py-1 text-sm ${isInBrowse ? 'font-medium text-ink underline decoration-accent decoration-2 underline-offset-[0.4em]' : 'text-muted hover:text-ink'}`}
        >
          Browse
        </Link>
        <Suspense fallback={<div className="ml-auto h-8 w-16" />}>
          <HeaderTools isSignedIn={isSignedIn} />
        </Suspense>
        {(hasIdBox || hasFile) && (
          <div className="order-last w-full md:order-none md:w-auto md:max-w-[26rem] md:min-w-52 md:flex-1">
            <Suspense fallback={<div className="h-9.5 rounded-lg border border-line" />}>
              <HeaderIdBox hasFile={hasFile} />
            </Suspense>
          </div>
        )}
      </div>
    </header>
  )
}
