import { headHeight } from '@/ui/highlight/head-height'

/** The turn at the top of the window, below the head; null at the very top of the page, or where none is in view. */
export const turnInView = (): number | null => {
  const conversation = document.getElementById('conversation')
  if (conversation === null || scrollY === 0) return null
  const x = conversation.getBoundingClientRect().left + 40
  const top = headHeight() + 30
  // Between two turns there is a gap.
  for (const y of [top, top + 60]) {
    const turn = document.elementFromPoint(x, y)?.closest('article[id^="turn="]')
    if (turn !== null && turn !== undefined) return Number(turn.id.slice('turn='.length))
  }
  return null
}
