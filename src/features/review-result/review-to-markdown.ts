import { formatDuration, formatInstant } from '@/lib/dates'
import { shortId } from '@/lib/interaction-id'
import { markdownWords } from '@/lib/markdown-words'
import { formatCount, formatNumber } from '@/lib/numbers'
import { paths } from '@/lib/paths'
import { writeReviewFragment } from '@/lib/review-set/review-set'
import { formatWholeShare } from './format-share'
import { kappaSentences, formatKappa } from './kappa-words'
import { markdownTable } from './markdown-table'
import type { ReportParts } from './report-parts'
import { toVerdicts, type ResultItem } from './result-items'
import type { Export } from './review-to-json'
import { toSummary, type Summary } from './summary'

const headLines = ({ set, origin, reviewer, now }: Export, { total, judged, seconds }: Summary) => [
  `- Judged: ${formatNumber(judged)} of ${formatCount(total, 'interaction')}`,
  `- Time spent: ${formatDuration(seconds)}`,
  ...(reviewer.trim() === '' ? [] : [`- Reviewer: ${markdownWords(reviewer)}`]),
  `- Written: ${formatInstant(new Date(now), 'utc')}`,
  // In angle brackets, since labels may hold round ones.
  `- [Open this set in the viewer](<${new URL(paths.review(writeReviewFragment(set)), origin).href}>)`,
]

const verdictTable = ({ verdicts, total, judged }: Summary) =>
  markdownTable(
    ['Verdict', 'Count', 'Of those judged'],
    [
      ...verdicts.map(({ verdict, count, share }) => [
        markdownWords(verdict),
        formatNumber(count),
        share === null ? '' : formatWholeShare(share),
      ]),
      ...(judged < total ? [['No verdict', formatNumber(total - judged), '']] : []),
    ],
    true,
  )

const groupSections = ({ groups }: ReportParts, verdicts: readonly string[]) =>
  groups.flatMap(({ title, noun, groups: rows }) => [
    `## ${title}`,
    markdownTable(
      [noun, ...verdicts.map(markdownWords), 'All'],
      rows.map(({ name, isAbsent, counts, total }) => [
        isAbsent ? `*${markdownWords(name)}*` : markdownWords(name),
        ...[...counts, total].map(formatNumber),
      ]),
      true,
    ),
  ])

const comparisonSection = ({ comparison }: ReportParts): readonly string[] => {
  if (comparison === null) return []
  const { pairs, agreed, share, kappa, differing } = comparison
  return [
    '## Compared with a colleague',
    [
      `- Judged by both: ${formatNumber(pairs.length)}`,
      ...(share === null ? [] : [`- Agreed: ${formatNumber(agreed)} (${formatWholeShare(share)})`]),
      ...(kappa.kind === 'value' ? [`- Cohen’s kappa: ${formatKappa(kappa.value)}`] : []),
    ].join('\n'),
    kappaSentences(kappa, pairs).map(markdownWords).join(' '),
    ...(differing.length === 0
      ? []
      : [
          markdownTable(
            ['Interaction', 'Verdict', 'Note', 'Colleague’s verdict', 'Colleague’s note'],
            differing.map(({ item: { id, verdict, note }, theirVerdict, theirNote }) => [
              shortId(id),
              ...[verdict ?? '', note, theirVerdict, theirNote].map(markdownWords),
            ]),
            false,
          ),
        ]),
  ]
}

const itemRow = (
  { position, id, verdict, note, seconds }: ResultItem,
  origin: string,
  title: readonly string[],
) => [
  String(position),
  `[${shortId(id)}](${new URL(paths.interaction(id), origin).href})`,
  ...title.map(markdownWords),
  verdict === null ? '*No verdict*' : markdownWords(verdict),
  markdownWords(note),
  seconds > 0 ? formatDuration(seconds) : '',
]

const itemTable = ({ items, origin }: Export, { titles }: ReportParts) => {
  const hasTitles = titles.size > 0
  return markdownTable(
    ['#', 'Interaction', ...(hasTitles ? ['Title'] : []), 'Verdict', 'Note', 'Time'],
    items.map((item) => itemRow(item, origin, hasTitles ? [titles.get(item.id) ?? ''] : [])),
    false,
  )
}

/** The review as a report for people: counts, and each interaction with a link. Times are in UTC. */
export const reviewToMarkdown = (review: Export, parts: ReportParts): string => {
  const { set, items } = review
  const verdicts = toVerdicts(set.labels, items)
  const summary = toSummary(items, verdicts)
  return `${[
    '# Result of a review',
    headLines(review, summary).join('\n'),
    '## Verdicts',
    verdictTable(summary),
    ...groupSections(parts, verdicts),
    ...comparisonSection(parts),
    '## Interactions',
    itemTable(review, parts),
  ].join('\n\n')}\n`
}
