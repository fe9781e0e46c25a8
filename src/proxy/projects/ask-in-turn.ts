import type { LifeShare, WholeLife } from '../upstream/deadline'
import { type Refusal, refuse } from '../refusal'
import type { Project } from './project'

export type Found<Value> = {
  readonly kind: 'found'
  readonly project: Project
  readonly value: Value
  /** Must be kept, for the rest of the answer, or ended. */
  readonly life: LifeShare
}

type Turn<Value> = {
  readonly life: WholeLife
  readonly ask: (
    project: Project,
    life: LifeShare,
  ) => Promise<{ readonly kind: 'found'; readonly value: Value } | Refusal>
}

/** What tells a reader more: a record that was deleted, then what may pass, then whatever else kept us from looking. */
const weight = ({ code }: Refusal): number => {
  if (code === 'not_found') return 0
  if (code === 'id_refused') return 1
  return code === 'gone' ? 3 : 2
}

/**
 * Asks one project after another until one has what is asked for. A project that fails is passed over, as another may
 * have it; but where none has, the failure is what is reported: "not found" would be a guess. No project takes more than
 * its share of the time that is left, so that one that hangs leaves some for the others.
 */
export const askInTurn = async <Value>(
  projects: readonly Project[],
  { life, ask }: Turn<Value>,
): Promise<Found<Value> | Refusal> => {
  let worst = refuse('not_found')
  for (const [at, project] of projects.entries()) {
    const share = life.share(projects.length - at)
    const answer = await ask(project, share)
    if (answer.kind === 'found') return { kind: 'found', project, value: answer.value, life: share }
    share.end()
    if (at === 0 || weight(answer) > weight(worst)) worst = answer
    // Whoever left, or the deadline, ended it for the others too.
    if (life.hasEnded()) break
  }
  return worst
}
