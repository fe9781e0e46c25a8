import { useAnnouncement } from './use-announcement'

const WORDS = 'This part of the viewer could not be shown. Load the page again.'

/** Shown in place of a part that a reader asked for, if its code failed to load or has a defect. */
export function NotFetched() {
  useAnnouncement(WORDS)
  return <p className="text-sm">{WORDS}</p>
}
