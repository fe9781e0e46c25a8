import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

/** One line of the table: what was measured, what came out, and what it is held against. */
const measurementSchema = v.object({
  part: v.picklist(['bytes', 'turns', 'texts', 'server']),
  name: v.string(),
  value: v.number(),
  unit: v.string(),
  /** "at most 105", say; null where it is for information. */
  target: v.nullable(v.string()),
  /** Null where there is no target. */
  isMet: v.nullable(v.boolean()),
})

export type Measurement = v.InferOutput<typeof measurementSchema>

const PARTS = join(import.meta.dirname, '..', '..', 'test-results', 'bench-parts')

/** Forgets what an earlier run left of this part. */
export const startPart = (part: Measurement['part']): void => {
  rmSync(join(PARTS, `${part}.json`), { force: true })
}

/** Keeps a part's figures until all parts are through. */
export const keepPart = (
  part: Measurement['part'],
  measurements: readonly Omit<Measurement, 'part'>[],
): void => {
  mkdirSync(PARTS, { recursive: true })
  const lines = measurements.map((measurement) => ({ part, ...measurement }))
  writeFileSync(join(PARTS, `${part}.json`), JSON.stringify(lines))
}

/** All figures kept, part by part. */
export const keptMeasurements = (): readonly Measurement[] =>
  readdirSync(PARTS)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) =>
      v.parse(v.array(measurementSchema), JSON.parse(readFileSync(join(PARTS, file), 'utf8'))),
    )

type Target = { readonly atMost: number } | { readonly atLeast: number }

/** A figure with what is asked of it. */
export const measured = (
  name: string,
  [value, unit]: readonly [number, string],
  target?: Target,
): Omit<Measurement, 'part'> => {
  const rounded = Number(value.toPrecision(4))
  const figure = { name, value: rounded, unit }
  if (target === undefined) return { ...figure, target: null, isMet: null }
  return 'atMost' in target
    ? { ...figure, target: `at most ${target.atMost}`, isMet: rounded <= target.atMost }
    : { ...figure, target: `at least ${target.atLeast}`, isMet: rounded >= target.atLeast }
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}
