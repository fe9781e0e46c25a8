import type { Turn } from '@/interaction/interaction'
import { maskFormulas } from '@/ui/markdown/formula'

/** How far into a text is looked, in UTF-16 units: what comes later is not in the first window. */
const FIRST = 5000

/** Whether a turn begins with texts that have formulas. */
export const hasFormula = ({ input, output }: Turn): boolean =>
  [input, output].some((text) => {
    if (text.kind !== 'value') return false
    const start = text.value.slice(0, FIRST)
    return maskFormulas(start) !== start
  })
