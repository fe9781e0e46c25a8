import { type Random, drawInteger } from './seeded-random'

const WHO = [
  'The night shift',
  'Your claim',
  'The warehouse in Lund',
  'Every second parcel',
  'The older contract',
  'A colleague from billing',
  'The pump on the second floor',
  'Nobody at the counter',
]
const DOES = [
  'was moved to',
  'depends on',
  'never reached',
  'is checked against',
  'waits for',
  'was counted twice with',
  'agrees with',
  'costs more than',
]
const WHAT = [
  'the list of March',
  'a signature that is still missing',
  'the spare key',
  'the second reading',
  'an invoice over €214.60',
  'the rule for late arrivals',
  '*the smaller of the two*',
  'the **first** delivery',
]

const pick = (random: Random, words: readonly string[]): string =>
  words[drawInteger(random, words.length)] ?? ''

/** One plain sentence. */
export const sentence = (random: Random): string =>
  `${pick(random, WHO)} ${pick(random, DOES)} ${pick(random, WHAT)}.`

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')

const BLOCKS: readonly ((random: Random) => string)[] = [
  (random) => `${sentence(random)} ${sentence(random)} ${sentence(random)}`,
  (random) => `${sentence(random)} ${sentence(random)}`,
  (random) => lines(3, () => `- ${sentence(random)}`),
  (random) => lines(3, (index) => `${index + 1}. ${sentence(random)}`),
  (random) => `> ${sentence(random)}`,
  (random) => `### ${pick(random, WHO)}`,
  (random) => `\`\`\`ts\nconst total = ${drawInteger(random, 900)} + rest(items)\n\`\`\``,
  (random) =>
    `| Item | Sum |\n| --- | ---: |\n| ${pick(random, WHO)} | ${drawInteger(random, 99)} |`,
]

const block = (random: Random): string => BLOCKS[drawInteger(random, BLOCKS.length)]?.(random) ?? ''

/** Ends a text at exactly `length` characters with plain words, so that no fence is left open. */
const fill = (random: Random, length: number): string => {
  let words = ''
  while (words.length < length) words += `${pick(random, WHO).toLowerCase()} `
  return length === 0 ? '' : `${words.slice(0, length - 1).trimEnd()}.`.padEnd(length, '.')
}

/** Ordinary Markdown of exactly `length` characters: paragraphs, lists, quotes, code, small tables. */
export const markdownOfLength = (random: Random, length: number): string => {
  const parts: string[] = []
  let used = 0
  for (;;) {
    const next = `${block(random)}\n\n`
    if (used + next.length > length) break
    parts.push(next)
    used += next.length
  }
  return parts.join('') + fill(random, length - used)
}
