import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { median } from '../../src/lib/median'
import { type Answer, isLogLine, kindOf, wordFor } from './answers'

/** The number of a process's open files and sockets; null if the system does not tell. */
export const openFiles = (pid: number | undefined): number | null => {
  try {
    return readdirSync(`/proc/${pid}/fd`).length
  } catch {
    return null
  }
}

/** The names of the files under a folder that contain a text. */
export const filesWith = (folder: string, text: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => readFileSync(file).includes(text))

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor(sorted.length * share)] ?? 0

/** The level at the beginning and the end of a series of measurements: the medians of its first and last third. */
export const plateaus = (values: readonly number[]) => {
  const third = Math.max(1, Math.floor(values.length / 3))
  return { before: median(values.slice(0, third)), after: median(values.slice(-third)) }
}

/** How many unexpected results are kept: enough to see what they are. */
const MOST_KEPT = 20

/** Collects the figures that a run is judged by. */
export const createFigures = (canary: string) => {
  const answers = new Map<string, Map<string, number>>()
  const times: number[] = []
  const strange: string[] = []
  let lines = 0

  const keep = (text: string) => {
    if (strange.length < MOST_KEPT) strange.push(text.slice(0, 500))
  }

  const tellAnswer = (answer: Answer, ms: number) => {
    const kind = kindOf(answer.path)
    const word = wordFor(answer)
    const text = JSON.stringify([[...answer.headers], answer.body])
    if (word === null || text.includes(canary)) {
      keep(`${answer.path}: ${answer.status} ${answer.body} ${text}`)
      return
    }
    const words = answers.get(kind) ?? new Map<string, number>()
    answers.set(kind, words.set(word, (words.get(word) ?? 0) + 1))
    if (kind === 'record' && word === 'good') times.push(ms)
  }

  const tellLine = (line: string) => {
    lines += 1
    // The first line gives the server's address.
    if ((lines > 1 && !isLogLine(line)) || line.includes(canary)) keep(`log: ${line}`)
  }

  const goodRecords = () => times.length

  const report = () => {
    const sorted = times.toSorted((a, b) => a - b)
    const ms = (share: number) => `${Math.round(percentile(sorted, share))} ms`
    const rows = [...answers].map(([kind, words]) => {
      const counted = [...words].map(([word, count]) => `${count} ${word}`)
      return `  ${kind}: ${counted.join(', ')}`
    })
    const time = `healthy records: median ${ms(0.5)}, 99th percentile ${ms(0.99)}`
    return [`answers by what was asked for:`, ...rows, time, `log lines: ${lines}`].join('\n')
  }

  return { tellAnswer, tellLine, goodRecords, report, strange }
}
