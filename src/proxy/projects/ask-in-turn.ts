import type { LifeShare, WholeLife } from '../upstream/deadline'
import { type Refusal, refuse } from '../refusal'
import type { Project } from './project'

export type Found<Value> = {
  readonly kind: 'found'
  readonly project: Project
  readonly value: Value
  /** Must be kept for the rest of the answer, or ended. */
  readonly life: LifeShare
}

type Turn<Value> = {
  readonly life: WholeLife
  readonly ask: (
    project: Project,
    life: LifeShare,
  ) => Promise<{ readonly kind: 'found'; readonly value: Value } | Refusal>
}

/** Ranks refusals by how much they tell a reader: a deleted record tells most, then a fault, then a refused id. */
const weight = ({ code }: Refusal): number => {
  if (code === 'not_found') return 0
  if (code === 'id_refused') return 1
  return code === 'gone' ? 3 : 2
}

const NOT_FOUND = refuse('not_found')

/**
 * Asks one project after another until one has the record. A project that fails is passed over, since another may have
 * it; but if none has, the failure is reported, because "not found" would be a guess. No project takes more than its
 * share of the time left, so one that hangs leaves some for the others.
 */
export const askInTurn = async <Value>(
  projects: readonly Project[],
  { life, ask }: Turn<Value>,
): Promise<Found<Value> | Refusal> => {
  let worst: Refusal = NOT_FOUND
  for (const [at, project] of projects.entries()) {
    const share = life.share(projects.length - at)
    const answer = await ask(project, share)
    if (answer.kind === 'found') return { kind: 'found', project, value: answer.value, life: share }
    share.end()
    if (at === 0 || weight(answer) > weight(worst)) worst = answer
    // The reader has left or the deadline has passed, which ended it for the other projects too.
    if (life.hasEnded()) break
  }
  return worst
}
