import { feedbackVerdict } from '@/interaction/feedback-verdict'
import type { Fact } from '@/interaction/record-facts'
import type { ResultItem } from './result-items'

export type VerdictGroup = {
  readonly name: string
  /** Whether the name says that there was no value. */
  readonly isAbsent: boolean
  /** One count for each verdict, in the given order. */
  readonly counts: readonly number[]
  readonly total: number
}

export const NOT_READ: Fact = { kind: 'absent', word: 'Not read in this tab' }

type Options = {
  readonly verdicts: readonly string[]
  readonly factOf: (item: ResultItem) => Fact
}

/** The same order in every browser. */
const alphabet = new Intl.Collator('en')

/** The largest first; groups for missing values last. */
const inOrder = (one: VerdictGroup, other: VerdictGroup): number =>
  Number(one.isAbsent) - Number(other.isAbsent) ||
  other.total - one.total ||
  alphabet.compare(one.name, other.name)

/** The judged items, counted by a fact of their records and by verdict. */
export const toGroups = (
  items: readonly ResultItem[],
  { verdicts, factOf }: Options,
): readonly VerdictGroup[] => {
  const columns = new Map(verdicts.map((verdict, index) => [verdict, index]))
  const groups = new Map<string, { name: string; isAbsent: boolean; counts: number[] }>()
  for (const item of items) {
    const column = item.verdict === null ? undefined : columns.get(item.verdict)
    if (column === undefined) continue
    const fact = factOf(item)
    const name = fact.kind === 'text' ? fact.text : fact.word
    const key = `${fact.kind} ${name}`
    const group = groups.get(key) ?? {
      name,
      isAbsent: fact.kind === 'absent',
      counts: verdicts.map(() => 0),
    }
    group.counts[column] = (group.counts[column] ?? 0) + 1
    groups.set(key, group)
  }
  return [...groups.values()]
    .map((group) => ({ ...group, total: group.counts.reduce((sum, count) => sum + count, 0) }))
    .toSorted(inOrder)
}

/** A feedback type in words, so that all its spellings count as one. */
export const readableType = (fact: Fact): Fact =>
  fact.kind === 'text' ? { kind: 'text', text: feedbackVerdict(fact.text).words } : fact
