import { useState } from 'react'
import { useLocation } from 'react-router'
import type { Interaction } from '@/interaction/interaction'
import { readFragment } from '@/lib/fragment'
import { formatCount } from '@/lib/numbers'
import { Notice } from '@/ui/Notice'
import { useAnnouncement } from '@/ui/use-announcement'

const ofThese = (count: number, noun: string): string =>
  count === 0 ? `no ${noun}s` : formatCount(count, noun)

/** What the address names and the record lacks, as a sentence; null if all of it is there. */
const missingPlace = ({ turns, sources }: Interaction, hash: string): string | null => {
  const { turn, source } = readFragment(hash)
  if (turn !== null && turn > turns.length)
    return `There is no turn ${turn}: this conversation has ${ofThese(turns.length, 'turn')}.`
  const count = sources.kind === 'value' ? sources.value.length : 0
  if (source !== null && source > count)
    return `There is no source ${source}: this record has ${ofThese(count, 'source')}.`
  return null
}

/** Says that the address leads to a turn or a source that the record does not have. */
export function MissingPlace({ interaction }: { interaction: Interaction }) {
  const words = missingPlace(interaction, useLocation().hash)
  return words === null ? null : <Missing key={words} words={words} />
}

function Missing({ words }: { words: string }) {
  const [isDismissed, setIsDismissed] = useState(false)
  useAnnouncement(words)
  return isDismissed ? null : <Notice words={words} onDismiss={() => setIsDismissed(true)} />
}
