import { useState } from 'react'
import { useLocation } from 'react-router'
import type { Interaction } from '@/interaction/interaction'
import { itemsOf } from '@/interaction/items-of'
import { readFragment } from '@/lib/fragment'
import { formatCount } from '@/lib/numbers'
import { Notice } from '@/ui/Notice'
import { useAnnouncement } from '@/ui/use-announcement'

const ofThese = (count: number, noun: string): string =>
  count === 0 ? `no ${noun}s` : formatCount(count, noun)

/** Short enough to be repeated in a sentence. */
const WHOLE_NUMBER = /^-?(?:0|[1-9]\d{0,19})$/

type Places = { name: 'turn' | 'source'; count: number; holder: string }

/** A sentence if the address names a place that is not among these, or that can't be read. */
const missingPlace = (hash: string, { name, count, holder }: Places): readonly string[] => {
  const text = new URLSearchParams(hash.slice(1)).get(name)
  const number = readFragment(hash)[name]
  if (text === null || (number !== null && number <= count)) return []
  const what = WHOLE_NUMBER.test(text)
    ? `There is no ${name} ${text}`
    : `The ${name} in this link can’t be read`
  return [`${what}: ${holder} has ${ofThese(count, name)}.`]
}

/** Says that the address leads to a turn or a source that the record does not have. */
export function MissingPlace({ interaction: { turns, sources } }: { interaction: Interaction }) {
  const { hash } = useLocation()
  const count = itemsOf(sources).length
  const words = [
    ...missingPlace(hash, { name: 'turn', count: turns.length, holder: 'this conversation' }),
    ...missingPlace(hash, { name: 'source', count, holder: 'this record' }),
  ].join(' ')
  return words === '' ? null : <Missing key={words} words={words} />
}

function Missing({ words }: { words: string }) {
  const [isDismissed, setIsDismissed] = useState(false)
  useAnnouncement(words)
  return isDismissed ? null : <Notice words={words} onDismiss={() => setIsDismissed(true)} />
}
