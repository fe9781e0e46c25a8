import type { InteractionId } from '@/lib/interaction-id'
import { cleanLabels, LONGEST_LABEL } from '@/lib/review-set/review-labels'
import { changeJudgement, judgementOf } from './verdict-store'

export type LabelRow = {
  readonly key: number
  /** What it was called before; null for a new one. */
  readonly before: string | null
  readonly text: string
}

export type Relabelling =
  | { readonly kind: 'problem'; readonly sentence: string; readonly row: number | null }
  | {
      readonly kind: 'ready'
      readonly labels: readonly string[]
      /** Maps old labels to new ones, only those that change. */
      readonly renamed: ReadonlyMap<string, string>
    }

/** Reads the rows of the editor: the new labels, or what is wrong with them. Empty rows are ignored. */
export const toRelabelling = (rows: readonly LabelRow[]): Relabelling => {
  const filled = rows.flatMap((row) => {
    // As it will be in the link; none if nothing of it is visible.
    const { labels, problems } = cleanLabels([row.text])
    return labels.map((text) => ({ ...row, text, isCut: problems.length > 0 }))
  })
  if (filled.length === 0) {
    return { kind: 'problem', sentence: 'At least one label is needed.', row: rows[0]?.key ?? null }
  }
  const long = filled.find(({ isCut }) => isCut)
  if (long !== undefined) {
    const sentence = `A label has at most ${LONGEST_LABEL} characters.`
    return { kind: 'problem', sentence, row: long.key }
  }
  const twice = filled.find(({ text }, index) =>
    filled.slice(0, index).some((other) => other.text.toLowerCase() === text.toLowerCase()),
  )
  if (twice !== undefined) {
    return { kind: 'problem', sentence: `“${twice.text}” is there twice.`, row: twice.key }
  }
  const renamed = filled.flatMap(({ before, text }) =>
    before === null || before === text ? [] : [[before, text] as const],
  )
  return { kind: 'ready', labels: filled.map(({ text }) => text), renamed: new Map(renamed) }
}

/** Renames the verdicts that were given to these interactions; all at once, so that two labels can be swapped. */
export const renameVerdicts = (
  ids: readonly InteractionId[],
  renamed: ReadonlyMap<string, string>,
): void => {
  for (const id of ids) {
    const { verdict } = judgementOf(id)
    const next = verdict === null ? undefined : renamed.get(verdict)
    if (next !== undefined) changeJudgement(id, { verdict: next })
  }
}
