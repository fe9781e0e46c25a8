import { useLocation, useNavigate } from 'react-router'
import { IdBox } from '@/features/open/IdBox'
import { toBadAddress } from '@/features/open/bad-address'
import { paths } from '@/lib/paths'
import { Link } from '@/ui/Link'
import { useDocumentTitle } from '@/ui/use-document-title'
import { useHeadingFocus } from '@/ui/use-heading-focus'

/** The page for an address that leads nowhere: what is wrong with it, and ways to go on. */
export function NotFoundPage() {
  const navigate = useNavigate()
  const heading = useHeadingFocus()
  useDocumentTitle('Page not found · Interaction viewer')
  const { pathname, search, hash } = useLocation()
  const { shown, sentence, ids } = toBadAddress({ pathname, rest: search + hash })
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-10 px-4 pt-12 pb-16 sm:px-6 sm:pt-20">
      <div>
        <div role="alert">
          <h1
            ref={heading}
            tabIndex={-1}
            className="text-2xl font-semibold tracking-tight text-ink outline-none sm:text-3xl"
          >
            Page not found
          </h1>
          <p className="mt-3 text-base text-pretty text-muted">{sentence}</p>
        </div>
        {ids.length > 0 && (
          <ul aria-label="Interactions named in the address" className="mt-2 space-y-1">
            {ids.map((id) => (
              <li key={id}>
                <Link
                  to={paths.interaction(id)}
                  className="inline-block py-1 font-mono text-sm wrap-anywhere text-accent underline"
                >
                  {id}
                </Link>
              </li>
            ))}
          </ul>
        )}
        <p className="mt-4 rounded-lg bg-raised px-3 py-2 font-mono text-sm break-all text-ink">
          <bdi dir="ltr">{shown}</bdi>
        </p>
      </div>
      <IdBox look="hero" onOpen={(id) => void navigate(paths.interaction(id))} />
      <p>
        <Link to={paths.home()} className="inline-block py-1 text-sm text-accent underline">
          Go to the start page
        </Link>
      </p>
    </div>
  )
}
