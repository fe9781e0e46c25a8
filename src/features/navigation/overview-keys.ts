import type { Around } from './turn-tops'

/** The turn that a key pressed on the overview leads to; null for any other key. */
export const turnForKey = (
  key: string,
  { previous, next }: Around,
  total: number,
): number | null => {
  const page = Math.max(5, Math.round(total / 10)) - 1
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: next,
    ArrowRight: next,
    ArrowUp: previous,
    ArrowLeft: previous,
    PageDown: next + page,
    PageUp: previous - page,
    Home: 1,
    End: total,
  }
  const target = targets[key]
  return target === undefined ? null : Math.min(Math.max(target, 1), total)
}
