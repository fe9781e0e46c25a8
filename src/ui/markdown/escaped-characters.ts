import { decodeEntities } from './entities'

export type ReadEscapes = {
  /** How many characters of the text are written as codes. */
  readonly count: number
  /** The text with those codes turned into letters. */
  readonly text: string
}

const CODE = /(?<!`)(`+|~{3,})(?!`)[\s\S]*?(?:(?<!`)\1(?!`)|$)/g
const UNICODE = /(?<!\\)(?:\\u[\da-f]{4})+/gi
/** Markdown already shows an entity as a letter; only one that was escaped twice is left. */
const ESCAPED_TWICE = /&amp;(#?\w{1,31};)/g
const ENTITY = /&(?:amp;)?(#?\w{1,31};)/g

/** Control characters and invisible ones do not become letters, except the invisible joiner of emoji. */
const isLetter = (character: string): boolean =>
  character === '\u200d' || !/[\p{C}\p{Zl}\p{Zp}]/u.test(character)

const fromCodes = (codes: string): string[] =>
  Array.from(
    codes.replace(/\\u([\da-f]{4})/gi, (_, unit: string) =>
      String.fromCharCode(Number.parseInt(unit, 16)),
    ),
  )

const asCode = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('')

const decodeProse = (prose: string, entity: RegExp, read: { count: number }) =>
  prose
    .replace(UNICODE, (codes) =>
      fromCodes(codes)
        .map((character) => {
          if (!isLetter(character)) return asCode(character)
          read.count += 1
          return character
        })
        .join(''),
    )
    .replace(entity, (source, name: string) => {
      const character = decodeEntities(`&${name}`)
      if (character.length > 2 || !isLetter(character)) return source
      read.count += 1
      return character
    })

/**
 * Reads the escapes that a text's writer left in its prose: `\u00e9`, entities escaped twice and, if the text is
 * shown as it is, all entities. Code keeps its escapes.
 */
export const readEscapes = (text: string, isPlain: boolean): ReadEscapes => {
  const entity = isPlain ? ENTITY : ESCAPED_TWICE
  const found = { count: 0 }
  let read = ''
  let end = 0
  for (const { 0: code, index } of text.matchAll(CODE)) {
    read += decodeProse(text.slice(end, index), entity, found) + code
    end = index + code.length
  }
  read += decodeProse(text.slice(end), entity, found)
  // Line ends and the like that stay codes are written anew, so the text may differ even if nothing was read.
  return found.count > 0 ? { ...found, text: read } : { count: 0, text }
}
