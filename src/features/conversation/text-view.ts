import { useState } from 'react'
import { createPreference } from '@/ui/preference'

/** How texts are shown on the whole page: read as Markdown, or exactly as they were recorded. */
export const textViewPreference = createPreference('text-view', ['formatted', 'plain'])

/**
 * Whether one text is shown plain: as the page is, until a reader chooses otherwise for it. A choice for the page made
 * after that holds for all.
 */
export const useTextView = () => {
  const page = textViewPreference.usePreference()
  const [own, setOwn] = useState<{ isPlain: boolean; page: typeof page } | null>(null)
  const isOwn = own?.page === page
  if (own !== null && !isOwn) setOwn(null)
  const isPlain = isOwn ? own.isPlain : page === 'plain'
  return { isPlain, isOwn, toggle: () => setOwn({ isPlain: !isPlain, page }) }
}
