import type { Interaction } from '@/interaction/interaction'
import { toInteraction } from '@/interaction/to-interaction'
import { languageTag } from '@/lib/language'
import type { Description, ExportRecord, Origin } from './build/export-record'
import { maskJson } from './mask/mask-json'
import { maskedWords } from './mask/masked-words'

export type ExportSource = {
  readonly interaction: Interaction
  /** The record as received, to the character. */
  readonly json: string
  /** Milliseconds since 1970. */
  readonly fetchedAt: number
  readonly origin: Origin
  /** What the page says about a record; asked again for the masked one. */
  readonly describe: (interaction: Interaction) => Description
}

export type Exporter = {
  /** The record, masked or as it is. What was masked once is kept. */
  readonly record: (isMasked: boolean) => Promise<ExportRecord>
}

const toExport = (
  { fetchedAt, origin, describe }: ExportSource,
  { interaction, json, masked }: Pick<ExportRecord, 'interaction' | 'json' | 'masked'>,
): ExportRecord => ({ ...describe(interaction), interaction, json, fetchedAt, origin, masked })

const toMasked = async (source: ExportSource): Promise<ExportRecord> => {
  const { language } = source.interaction
  const tag = language.kind === 'value' ? languageTag(language.value) : null
  const { text, masker } = await maskJson(source.json, tag)
  const { origin } = source
  // A file's name is often its owner's.
  const masked: Origin =
    origin.kind === 'file' ? { kind: 'file', name: masker.mask(origin.name) } : origin
  const words = maskedWords(masker.counts()) ?? 'nothing'
  const interaction = toInteraction(JSON.parse(text))
  return toExport({ ...source, origin: masked }, { interaction, json: text, masked: words })
}

/** Prepares one record for every form of export. */
export const createExporter = (source: ExportSource): Exporter => {
  let plain: ExportRecord | null = null
  let masked: Promise<ExportRecord> | null = null
  return {
    record: async (isMasked) => {
      if (isMasked) {
        masked ??= toMasked(source).catch((error: unknown) => {
          // The next try begins anew: what masks may not have been fetched.
          masked = null
          throw error
        })
        return await masked
      }
      plain ??= toExport(source, { ...source, masked: null })
      return plain
    },
  }
}
