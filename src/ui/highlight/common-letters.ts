/** `a` and `b` say where a stretch of the same letters begins in either text. */
export type LetterRun = { readonly a: number; readonly b: number; readonly length: number }

/**
 * For each pair of positions, how many letters the remaining texts have in common; row by row. Both texts are short.
 */
const commonCounts = (a: string, b: string): Uint16Array => {
  const width = b.length + 1
  const counts = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const letter = a.charCodeAt(i)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const at = i * width + j
      counts[at] =
        letter === b.charCodeAt(j)
          ? (counts[at + width + 1] ?? 0) + 1
          : Math.max(counts[at + width] ?? 0, counts[at + 1] ?? 0)
    }
  }
  return counts
}

/**
 * The longest sequence of letters that two short texts have in common, as runs, each letter as early as possible. Time
 * and memory are proportional to the product of their lengths: two bytes for each pair.
 */
export const commonLetters = (a: string, b: string): readonly LetterRun[] => {
  const counts = commonCounts(a, b)
  const width = b.length + 1
  const runs: LetterRun[] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const last = runs.at(-1)
    if (a.charCodeAt(i) === b.charCodeAt(j)) {
      const isOn = last !== undefined && last.a + last.length === i && last.b + last.length === j
      if (isOn) runs[runs.length - 1] = { ...last, length: last.length + 1 }
      else runs.push({ a: i, b: j, length: 1 })
      i += 1
      j += 1
    } else if ((counts[(i + 1) * width + j] ?? 0) >= (counts[i * width + j + 1] ?? 0)) i += 1
    else j += 1
  }
  return runs
}
