import { Link } from '@/ui/Link'
import { useHasUnsaved } from './use-judgements'

type Props = {
  /** The page where they can be downloaded; null on that page itself. */
  resultLink: string | null
}

/** Warns when verdicts are kept only in this tab's memory. */
export function StorageNotice({ resultLink }: Props) {
  if (!useHasUnsaved()) return null
  return (
    <p role="alert" className="rounded-md bg-caution-soft px-3 py-1.5 text-sm text-caution">
      This browser’s storage is full or switched off: verdicts are kept only until this tab is
      closed.{' '}
      {resultLink === null ? (
        'Download them'
      ) : (
        <Link to={resultLink} className="font-medium underline">
          Download them
        </Link>
      )}{' '}
      before that.
    </p>
  )
}
