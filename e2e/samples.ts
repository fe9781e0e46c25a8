import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

const FOLDER = join(import.meta.dirname, '..', 'src', 'proxy', 'samples')

const Body = v.looseObject({
  id: v.string(),
  user_query: v.optional(v.unknown()),
  input: v.optional(v.unknown()),
  conversation: v.optional(v.unknown()),
})

/** One sample record, as the viewer's server sends it in sample mode. */
export type SampleRecord = {
  readonly slug: string
  readonly id: string
  /** The JSON text of its file. */
  readonly json: string
  readonly body: v.InferOutput<typeof Body>
}

const read = (file: string): SampleRecord => {
  const json = readFileSync(join(FOLDER, file), 'utf8')
  const body = v.parse(Body, JSON.parse(json))
  return { slug: file.replace(/\.json$/, ''), id: body.id, json, body }
}

/**
 * Read as files rather than imported: Node requires an attribute on every JSON import, and the browser's bundler does
 * not.
 */
export const SAMPLE_RECORDS: readonly SampleRecord[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .toSorted()
  .map(read)

/** The sample with this name. Throws if there is none, so that a renamed sample is named in the failure. */
export const sampleRecord = (slug: string): SampleRecord => {
  const found = SAMPLE_RECORDS.find((sample) => sample.slug === slug)
  if (found === undefined) throw new Error(`No sample record is called "${slug}"`)
  return found
}

/** The first eight characters of an id: titles and headings show no more. */
export const shortId = (id: string): string => id.slice(0, 8)
