import { useEffect } from 'react'
import { Link } from '@/ui/Link'
import { useHasUnsaved } from './use-judgements'

type Props = {
  /** The page where they can be downloaded; null on that page itself. */
  resultLink: string | null
}

/** Warns when verdicts are kept only in this tab's memory, and asks before that is lost. */
export function StorageNotice({ resultLink }: Props) {
  const hasUnsaved = useHasUnsaved()

  // The outside system: the browser, which then asks before the page is closed.
  useEffect(() => {
    if (!hasUnsaved) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [hasUnsaved])

  if (!hasUnsaved) return null
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
