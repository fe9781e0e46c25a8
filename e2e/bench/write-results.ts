import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { keptMeasurements, type Measurement } from './results'

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

const TITLES: Record<Measurement['part'], string> = {
  bytes: 'Bytes and elements',
  turns: 'Long conversations',
  texts: 'Large texts',
  server: 'The server',
}

const row = ({ name, value, unit, target, isMet }: Measurement): string => {
  const mark = isMet === null ? '' : isMet ? ' ✓' : ' ✗'
  return `| ${name} | ${value} ${unit} | ${target === null ? '' : `${target}${mark}`} |`
}

/** In the project's format, so that the check of it has nothing to say. */
const write = async (path: string, text: string): Promise<void> => {
  const filepath = join(ROOT, path)
  writeFileSync(filepath, await format(text, { ...(await resolveConfig(filepath)), filepath }))
}

const toTable = (measurements: readonly Measurement[]): string =>
  (['bytes', 'turns', 'texts', 'server'] as const)
    .map((part) => [part, measurements.filter((each) => each.part === part)] as const)
    .filter(([, rows]) => rows.length > 0)
    .map(([part, rows]) =>
      [`| ${TITLES[part]} | measured | target |`, '| --- | --- | --- |', ...rows.map(row)].join(
        '\n',
      ),
    )
    .join('\n\n')

/** Writes `bench/results.json` and the README's table from what this run, or one of a part of it, has kept. */
export default async function writeResults(): Promise<void> {
  const measurements = keptMeasurements()
  const { processor, cores, memoryGiB, system, node } = machine()
  const date = new Date().toISOString().slice(0, 10)
  mkdirSync(join(ROOT, 'bench'), { recursive: true })
  await write('bench/results.json', JSON.stringify({ date, machine: machine(), measurements }))
  const where = `Measured on ${date}: ${processor}, ${cores} cores, ${memoryGiB} GiB, ${system}, Node ${node}, headless Chromium.`
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
  const [before, rest] = readme.split(START)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) {
    throw new Error(`README.md lacks the lines "${START}" and "${END}"`)
  }
  const table = `${START}\n\n${where}\n\n${toTable(measurements)}\n\n${END}`
  await write('README.md', `${before}${table}${after}`)
}
