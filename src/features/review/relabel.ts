import type { InteractionId } from '@/lib/interaction-id'
import { cleanLabels } from '@/lib/review-set/review-labels'
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
      /** From the old word to the new one, those that change. */
      readonly renamed: ReadonlyMap<string, string>
    }

/** As the link will hold it; "" where nothing of it can be seen. */
const tidy = (text: string): string => cleanLabels([text]).labels[0] ?? ''

/** Reads the rows of the editor: new labels, or what is wrong with them. Rows left empty are left out. */
export const toRelabelling = (rows: readonly LabelRow[]): Relabelling => {
  const filled = rows
    .map((row) => ({ ...row, text: tidy(row.text) }))
    .filter(({ text }) => text !== '')
  if (filled.length === 0) {
    return { kind: 'problem', sentence: 'At least one label is needed.', row: rows[0]?.key ?? null }
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

/** Renames the verdicts that were given to these interactions; all at once, so that two labels can change places. */
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
