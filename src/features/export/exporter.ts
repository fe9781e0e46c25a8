import type { Interaction } from '@/interaction/interaction'
import { toInteraction } from '@/interaction/to-interaction'
import { languageTag } from '@/lib/language'
import type { Description, ExportRecord, Origin } from './build/export-record'
import { maskJson } from './mask/mask-json'
import { maskedWords } from './mask/masked-words'

export type ExportSource = {
  readonly interaction: Interaction
  /** The record as received, character for character. */
  readonly json: string
  /** Milliseconds since 1970. */
  readonly fetchedAt: number
  readonly origin: Origin
  /** What the page says about a record; for a masked record it is called again. */
  readonly describe: (interaction: Interaction) => Description
}

export type Exporter = {
  /** The record, masked or unmasked. A masked record is kept once it is made. */
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
  // A file's name often contains its owner's.
  const masked: Origin =
    origin.kind === 'file' ? { kind: 'file', name: masker.mask(origin.name) } : origin
  const words = maskedWords(masker.counts()) ?? 'nothing'
  const interaction = toInteraction(JSON.parse(text))
  return toExport({ ...source, origin: masked }, { interaction, json: text, masked: words })
}

/** Prepares one record for every export format. */
export const createExporter = (source: ExportSource): Exporter => {
  let plain: ExportRecord | null = null
  let masked: Promise<ExportRecord> | null = null
  return {
    record: async (isMasked) => {
      if (isMasked) {
        masked ??= toMasked(source).catch((error: unknown) => {
          // The next attempt starts afresh: the masking code may have failed to load.
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
