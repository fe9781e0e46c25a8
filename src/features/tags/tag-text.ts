import type { Tag } from '@/interaction/interaction'
import { cutCharacters } from '@/lib/cut-characters'

/** Longer keys and values are cut until the reader asks for all. */
export const TAG_LIMIT = 200

const NAMED = 60

const jsonOf = (raw: unknown): string => {
  try {
    return JSON.stringify(raw) ?? ''
  } catch {
    // Nested too deeply for the engine.
    return ''
  }
}

/** What one click copies: `key: value`. A tag without a value is copied as its key alone. */
export const tagText = ({ key, value }: Tag): string => {
  if (value.kind === 'missing') return key
  if (value.kind === 'empty') return `${key}: `
  return `${key}: ${value.kind === 'value' ? value.value : jsonOf(value.raw)}`
}

/** The name of the button that copies a tag, short enough to be read out. */
export const copyName = (key: string): string => `Copy tag ${cutCharacters(key, NAMED)}`
