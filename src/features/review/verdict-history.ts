import { createStore } from '@/lib/create-store'
import type { InteractionId } from '@/lib/interaction-id'
import type { Judgement } from '@/lib/judgement'
import { changeJudgement, judgementOf } from './verdict-store'

type Given = Pick<Judgement, 'verdict' | 'judgedAt'>
type Step = { readonly id: InteractionId; readonly before: Given; readonly after: Given }

/** How many changes can be undone: readers undo a slip, not an afternoon. */
const MOST_STEPS = 200

const steps = createStore<readonly Step[]>([])

const keep = (next: readonly Step[]): void => steps.set(next.slice(-MOST_STEPS))

/** Gives an interaction a verdict, or takes it back if it is the current one. Returns the verdict that it has now. */
export const toggleVerdict = (
  id: InteractionId,
  label: string,
  now: number = Date.now(),
): string | null => {
  const { verdict, judgedAt } = judgementOf(id)
  const after =
    verdict === label ? { verdict: null, judgedAt: null } : { verdict: label, judgedAt: now }
  changeJudgement(id, after)
  keep([...steps.get(), { id, before: { verdict, judgedAt }, after }])
  return after.verdict
}

export type Undone = {
  readonly id: InteractionId
  readonly verdict: string | null
  /** False if the verdict has been changed elsewhere since: then that change stays. */
  readonly isDone: boolean
}

/**
 * Undoes the latest change that this tab has made to one of these interactions' verdicts; null if there is none.
 * Changes in another set are left alone, since the reader would not see them undone.
 */
export const undoVerdict = (ids: readonly InteractionId[]): Undone | null => {
  const last = steps.get().findLast(({ id }) => ids.includes(id))
  if (last === undefined) return null
  keep(steps.get().filter((step) => step !== last))
  const isDone = judgementOf(last.id).verdict === last.after.verdict
  if (isDone) changeJudgement(last.id, last.before)
  return { id: last.id, verdict: judgementOf(last.id).verdict, isDone }
}

export const hasVerdictToUndo = (ids: readonly InteractionId[]): boolean =>
  steps.get().some(({ id }) => ids.includes(id))

/** Forgets the changes, so that none can be undone. */
export const forgetVerdictHistory = (): void => keep([])

export const subscribeToVerdictHistory = steps.subscribe
