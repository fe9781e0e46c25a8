import { useState } from 'react'
import { createPreference } from '@/ui/preference'
import { keepView, keptView, type TextView } from './kept-views'

/** How texts are shown on the whole page: read as Markdown, or exactly as they were recorded. */
export const textViewPreference = createPreference<TextView>('text-view', ['formatted', 'plain'])

/**
 * Whether one text is shown plain: like the page, until a reader chooses otherwise for this text. A choice for the page
 * made after that applies to all. `text` is the key that this text's choice is kept under; null if none is kept.
 */
export const useTextView = (text: string | null) => {
  const page = textViewPreference.usePreference()
  const kept = () => ({ page, view: text === null ? null : keptView(text) })
  const [own, setOwn] = useState(kept)
  if (own.page !== page) setOwn(kept())
  const isPlain = (own.view ?? page) === 'plain'
  const toggle = () => {
    const next = isPlain ? 'formatted' : 'plain'
    const view = next === page ? null : next
    if (text !== null) keepView(text, view)
    setOwn({ page, view })
  }
  return { isPlain, isOwn: own.view !== null, toggle }
}
