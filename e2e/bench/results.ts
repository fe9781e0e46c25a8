import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

/** Each part is one file, `<part>.bench.ts`, and one command, `npm run bench <part>`. */
export const PARTS = ['bytes', 'turns', 'texts', 'peers', 'server'] as const

export type Part = (typeof PARTS)[number]

/** A run to check that everything works and the budgets hold: fewer repetitions, and it changes no project file. */
export const IS_SHORT = process.env['BENCH'] === 'short'

/** One row of the table. */
const measurementSchema = v.object({
  name: v.string(),
  value: v.number(),
  unit: v.string(),
  /** The figure to compare it with, in the same unit; null if it is for information only. */
  against: v.nullable(v.object({ what: v.string(), value: v.number() })),
  /** The value divided by the other figure; null if there is none, or it is 0. */
  ratio: v.nullable(v.number()),
  /** The requirement on the ratio. */
  target: v.nullable(v.string()),
  isMet: v.nullable(v.boolean()),
})

export type Measurement = v.InferOutput<typeof measurementSchema>

type Against = {
  readonly what: string
  readonly value: number
} & ({ readonly atMost: number } | { readonly atLeast: number })

const rounded = (value: number): number => Number(value.toPrecision(3))

/** A figure, and the one it is compared with: `atMost` and `atLeast` are ratios. */
export const measured = (
  name: string,
  [value, unit]: readonly [number, string],
  against?: Against,
): Measurement => {
  const figure = { name, value: rounded(value), unit }
  if (against === undefined)
    return { ...figure, against: null, ratio: null, target: null, isMet: null }
  const { what, value: other } = against
  const [target, isMet] =
    'atMost' in against
      ? [`at most ${against.atMost}`, value <= against.atMost * other]
      : [`at least ${against.atLeast}`, value >= against.atLeast * other]
  return {
    ...figure,
    against: { what, value: rounded(other) },
    ratio: other === 0 ? null : rounded(value / other),
    target,
    isMet,
  }
}

/** A figure compared with a plain number. */
export const measuredAtMost = (
  name: string,
  figure: readonly [number, string],
  most: number,
): Measurement => measured(name, figure, { what: 'target', value: most, atMost: 1 })

export const RESULTS = join(import.meta.dirname, '..', '..', 'test-results')

const fileOf = (part: Part): string =>
  join(RESULTS, `bench-${IS_SHORT ? 'short' : 'full'}-parts`, `${part}.json`)

/** Deletes the results of an earlier run of this part. */
export const startPart = (part: Part): void => rmSync(fileOf(part), { force: true })

/** Keeps a part's figures until all parts are done. */
export const keepPart = (part: Part, measurements: readonly Measurement[]): void => {
  mkdirSync(join(fileOf(part), '..'), { recursive: true })
  writeFileSync(fileOf(part), JSON.stringify(measurements))
}

/** The figures of a part that this run or an earlier one has kept; null if there are none. */
export const keptPart = (part: Part): readonly Measurement[] | null =>
  existsSync(fileOf(part))
    ? v.parse(v.array(measurementSchema), JSON.parse(readFileSync(fileOf(part), 'utf8')))
    : null
