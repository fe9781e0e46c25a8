import { alignLetters } from './align-letters'
import { alignNear } from './align-near'
import { addRun, type Run } from './runs'

/** Letters, their marks, digits and emoji: characters that Markdown neither adds nor removes. */
const LETTERS = /[\p{L}\p{M}\p{N}\p{So}]+/gu

/** Longer texts are never drawn as Markdown; comparing them letter by letter would be noticeable. */
const MOST_COMPARED = 300_000

type Letters = {
  readonly text: string
  /** Where each unit of `text` stands in the whole. */ readonly at: Uint32Array
}

const lettersOf = (whole: string): Letters => {
  const at = new Uint32Array(whole.length)
  const words: string[] = []
  let count = 0
  for (const { 0: word, index } of whole.matchAll(LETTERS)) {
    words.push(word)
    for (let unit = 0; unit < word.length; unit += 1) at[count + unit] = index + unit
    count += word.length
  }
  return { text: words.join(''), at }
}

type Gap = {
  readonly recorded: number
  readonly shown: number
  readonly recordedEnd: number
  readonly shownEnd: number
}
type Texts = { readonly recorded: string; readonly shown: string }

/** Between two matching letters: the shown marks and spaces are among the recorded ones, in order. */
const addGap = (runs: Run[], texts: Texts, gap: Gap): void => {
  let from = gap.recorded
  for (let j = gap.shown; j < gap.shownEnd; j += 1) {
    const found = texts.recorded.slice(from, gap.recordedEnd).indexOf(texts.shown.charAt(j))
    if (found !== -1) {
      addRun(runs, { recorded: from + found, shown: j, length: 1 })
      from += found + 1
    }
  }
}

const alignByLetters = (texts: Texts): readonly Run[] => {
  const a = lettersOf(texts.recorded)
  const b = lettersOf(texts.shown)
  const runs: Run[] = []
  let end = { recorded: 0, shown: 0 }
  const add = (recorded: number, shown: number) => {
    if (shown > end.shown && recorded > end.recorded)
      addGap(runs, texts, { ...end, recordedEnd: recorded, shownEnd: shown })
    if (recorded < texts.recorded.length && shown < texts.shown.length)
      addRun(runs, { recorded, shown, length: 1 })
    end = { recorded: recorded + 1, shown: shown + 1 }
  }
  for (const run of alignLetters(a.text, b.text)) {
    for (let unit = 0; unit < run.length; unit += 1)
      add(a.at[run.a + unit] ?? 0, b.at[run.b + unit] ?? 0)
  }
  add(texts.recorded.length, texts.shown.length)
  return runs
}

/**
 * Finds a recorded text in what is shown of it, as plain text or as Markdown, cut or with other words in between: the
 * stretches that are the same in both, in order.
 */
export const align = (recorded: string, shown: string): readonly Run[] => {
  const near = alignNear(recorded, shown)
  if (near !== null) return near
  if (recorded.length > MOST_COMPARED || shown.length > MOST_COMPARED) return []
  return alignByLetters({ recorded, shown })
}
