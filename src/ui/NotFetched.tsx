import { useAnnouncement } from './use-announcement'

const WORDS = 'This part of the viewer could not be fetched. Load the page again.'

/** Stands where a reader asked for a part whose code did not come. */
export function NotFetched() {
  useAnnouncement(WORDS)
  return <p className="text-sm">{WORDS}</p>
}
