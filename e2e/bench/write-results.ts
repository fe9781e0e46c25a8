import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { IS_SHORT, keptPart, type Measurement, type Part, PARTS, RESULTS } from './results'

const ROOT = join(import.meta.dirname, '..', '..')
const START = '<!-- bench: written by `npm run bench` -->'
const END = '<!-- bench: end -->'

const machine = () => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: `${type()} ${release()}`,
  node: process.version,
})

const TITLES: Record<Part, string> = {
  bytes: 'Bytes and elements',
  turns: 'Long conversations',
  texts: 'Large texts',
  peers: 'Against the best peer’s figure, processor slowed 4×',
  server: 'The server',
}

type Kept = { readonly part: Part; readonly measurements: readonly Measurement[] }

const write = (value: number, unit: string): string =>
  `${value.toLocaleString('en', { maximumFractionDigits: 3 })} ${unit}`.trim()

const row = ({ name, value, unit, against, ratio, target, isMet }: Measurement): string => {
  const other = against === null ? '' : `${against.what}: ${write(against.value, unit)}`
  const asked = target === null ? '' : `${target} ${isMet === true ? '✓' : '✗'}`
  return `| ${name} | ${write(value, unit)} | ${other} | ${ratio ?? ''} | ${asked} |`
}

const toTable = ({ part, measurements }: Kept): string =>
  [
    `**${TITLES[part]}** (\`npm run bench ${part}\`)`,
    '',
    '| | measured | against | ratio | target |',
    '| --- | --: | --- | --: | --- |',
    ...measurements.map(row),
  ].join('\n')

/** Writes in the project's format, so that the format check passes. */
const writeFormatted = async (path: string, text: string): Promise<void> => {
  const filepath = join(ROOT, path)
  writeFileSync(filepath, await format(text, { ...(await resolveConfig(filepath)), filepath }))
}

const writeReadme = async (text: string): Promise<void> => {
  const [before, rest] = readFileSync(join(ROOT, 'README.md'), 'utf8').split(START)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) {
    throw new Error(`README.md lacks the lines "${START}" and "${END}"`)
  }
  await writeFormatted('README.md', `${before}${START}\n\n${text}\n\n${END}${after}`)
}

/**
 * Prints the table of results. A full run, or a run of one part after a full run has kept the others, also writes the
 * table into the README and every figure into `bench/results.json`; a short run writes `test-results/bench-short.json`.
 */
export default async function writeResults(): Promise<void> {
  const kept = PARTS.flatMap((part): readonly Kept[] => {
    const measurements = keptPart(part)
    return measurements === null ? [] : [{ part, measurements }]
  })
  const { processor, cores, memoryGiB, system, node } = machine()
  const date = new Date().toISOString().slice(0, 10)
  const where = `Measured on ${date}: ${processor}, ${cores} cores, ${memoryGiB} GiB, ${system}, Node ${node}, headless Chromium.`
  const text = [where, ...kept.map(toTable)].join('\n\n')
  const json = JSON.stringify({ date, machine: machine(), parts: kept }, null, 2)
  process.stdout.write(`\n${text}\n\n`)
  if (IS_SHORT) {
    mkdirSync(RESULTS, { recursive: true })
    writeFileSync(join(RESULTS, 'bench-short.json'), json)
  } else if (kept.length === PARTS.length) {
    mkdirSync(join(ROOT, 'bench'), { recursive: true })
    await writeFormatted('bench/results.json', json)
    await writeReadme(text)
  } else {
    process.stdout.write('Not all parts are there, so README.md and bench/ stay as they were.\n')
  }
}
