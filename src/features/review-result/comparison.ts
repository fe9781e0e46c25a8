import type { InteractionId } from '@/lib/interaction-id'
import { cohensKappa, type Kappa, type Pair } from './kappa'
import type { ReviewFile } from './read-review-file'
import type { ResultItem } from './result-items'

export type Differing = {
  readonly item: ResultItem
  readonly theirVerdict: string
  readonly theirNote: string
}

export type Confusion = {
  readonly mine: readonly string[]
  readonly theirs: readonly string[]
  /** A row for each of my labels, a column for each of theirs. */
  readonly counts: readonly (readonly number[])[]
}

export type Comparison = {
  /** The two verdicts of each item that both have judged. */
  readonly pairs: readonly Pair[]
  /** How many of those judged by both got the same verdict. */
  readonly agreed: number
  /** From 0 to 1; null if none was judged by both. */
  readonly share: number | null
  readonly kappa: Kappa
  /** How many of the set were judged by only one of them. */
  readonly onlyMine: number
  readonly onlyTheirs: number
  readonly confusion: Confusion
  readonly differing: readonly Differing[]
  /** Judged by the colleague, but not in this set. */
  readonly outside: readonly InteractionId[]
  /** Labels that only one of them has. */
  readonly notShared: { readonly mine: readonly string[]; readonly theirs: readonly string[] }
}

const keyOf = (label: string): string => label.normalize('NFC').trim().toLowerCase()

/** One spelling for labels that differ only in case or in Unicode form: the first one found. */
const createSpelling = (labels: readonly string[]): ((label: string) => string) => {
  const spellings = new Map<string, string>()
  for (const label of labels)
    if (!spellings.has(keyOf(label))) spellings.set(keyOf(label), label.trim())
  return (label) => spellings.get(keyOf(label)) ?? label
}

const given = (judged: readonly { readonly verdict: string | null }[]): readonly string[] =>
  judged.flatMap(({ verdict }) => (verdict === null ? [] : [verdict]))

type Both = { readonly item: ResultItem; readonly pair: Pair; readonly theirNote: string }

const toConfusion = (pairs: readonly Pair[], labels: readonly string[]): Confusion => {
  const used = (key: keyof Pair) => {
    const some = new Set(pairs.map((pair) => pair[key]))
    return [...new Set([...labels.filter((label) => some.has(label)), ...some])]
  }
  const [mine, theirs] = [used('mine'), used('theirs')]
  const counts = new Map<string, Map<string, number>>()
  for (const pair of pairs) {
    const row = counts.get(pair.mine) ?? new Map<string, number>()
    row.set(pair.theirs, (row.get(pair.theirs) ?? 0) + 1)
    counts.set(pair.mine, row)
  }
  return {
    mine,
    theirs,
    counts: mine.map((one) => theirs.map((other) => counts.get(one)?.get(other) ?? 0)),
  }
}

const missingFrom = (labels: ReadonlySet<string>, others: ReadonlySet<string>) =>
  [...labels].filter((label) => !others.has(label))

/** Where two reviews of one set agree and differ. `labels` are the set's own. */
export const compare = (
  items: readonly ResultItem[],
  labels: readonly string[],
  file: Pick<ReviewFile, 'judgements' | 'labels'>,
): Comparison => {
  const theirs = new Map(file.judgements.map((one) => [one.id, one]))
  const [my, their] = [
    [...labels, ...given(items)],
    [...file.labels, ...given(file.judgements)],
  ]
  const spell = createSpelling([...my, ...their])
  const both = items.flatMap((item): readonly Both[] => {
    const other = theirs.get(item.id)
    if (item.verdict === null || other === undefined || other.verdict === null) return []
    const pair = { mine: spell(item.verdict), theirs: spell(other.verdict) }
    return [{ item, pair, theirNote: other.note }]
  })
  const pairs = both.map(({ pair }) => pair)
  const agreed = pairs.filter((pair) => pair.mine === pair.theirs).length
  const inSet = new Set(items.map(({ id }) => id))
  const judgedByThem = file.judgements.filter(({ verdict }) => verdict !== null)
  const [myLabels, theirLabels] = [new Set(my.map(spell)), new Set(their.map(spell))]
  return {
    pairs,
    agreed,
    share: pairs.length === 0 ? null : agreed / pairs.length,
    kappa: cohensKappa(pairs),
    onlyMine: items.filter(({ verdict }) => verdict !== null).length - pairs.length,
    onlyTheirs: judgedByThem.filter(({ id }) => inSet.has(id)).length - pairs.length,
    confusion: toConfusion(pairs, [...myLabels]),
    differing: both
      .filter(({ pair }) => pair.mine !== pair.theirs)
      .map(({ item, pair, theirNote }) => ({ item, theirVerdict: pair.theirs, theirNote })),
    outside: judgedByThem.filter(({ id }) => !inSet.has(id)).map(({ id }) => id),
    notShared: {
      mine: missingFrom(myLabels, theirLabels),
      theirs: missingFrom(theirLabels, myLabels),
    },
  }
}
