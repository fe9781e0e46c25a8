import { IGNORABLE, LOOK_ALIKES } from './may-hide'

/** A range of a text that shows less than it contains, or looks like something else. */
export type HiddenMark = {
  readonly kind: 'hidden' | 'look-alike'
  /** Offsets in UTF-16 units. */
  readonly start: number
  readonly end: number
  /** How many characters it contains. */
  readonly count: number
  /** The label to show: the code point, and how often it occurs; for tag characters, the letters they carry. */
  readonly label: string
  /** The label in words, for screen readers. */
  readonly name: string
}

/** How much of a run is read at once. Without a limit, a run of millions overflows the browser's stack. */
const MOST_AT_ONCE = 1_000_000

const RUN = new RegExp(`[${IGNORABLE}]{1,${MOST_AT_ONCE}}`, 'gu')

/** Each is drawn as nothing, or as part of the character before it. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\u00ad/, 'Soft hyphen'],
  [/\u200b/, 'Zero-width space'],
  [/\u200c/, 'Zero-width non-joiner'],
  [/\u200d/, 'Zero-width joiner'],
  [/\u2060|\ufeff/, 'Zero-width no-break space'],
  [/[\u200e\u200f\u061c]/, 'Direction mark'],
  [/[\u202a-\u202e\u2066-\u206f]/, 'Direction control'],
  [/[\u115f\u1160\u3164\uffa0]/, 'Hangul filler'],
  [/[\u{e0000}-\u{e007f}]/u, 'Tag character'],
  [/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u180b-\u180d\u180f]/u, 'Variation selector'],
]

/** Scripts in which joiners connect or separate letters as part of the spelling. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** The tags that spell the flags of England, Scotland and Wales after a black flag. */
const FLAG =
  /^\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}/u

const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|[\u{e0020}-\u{e007f}]/u

/** Whether an invisible character does its usual work between its neighbours. */
const isAtWork = (character: string, before: string, after: string): boolean => {
  if (character === '\u200d') {
    return EMOJI.test(before) ? /\p{Extended_Pictographic}/u.test(after) : JOINING.test(before)
  }
  if (character === '\u200c') return JOINING.test(before)
  if (character === '\ufe0e' || character === '\ufe0f') return /\p{Emoji}|\p{S}/u.test(before)
  if (character === '\ufe00') return /\p{Sm}|\p{Script=Han}/u.test(before)
  if (/[\u{e0100}-\u{e01ef}]/u.test(character)) return /\p{Script=Han}/u.test(before)
  if (/[\u180b-\u180f]/.test(character)) return /\p{Script=Mongolian}/u.test(before)
  if (/[\u17b4\u17b5]/.test(character)) return /\p{Script=Khmer}/u.test(before)
  if (/[\u115f\u1160]/.test(character)) return /[\u1100-\u11ff]/.test(before + after)
  return false
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const nameOf = (character: string): string =>
  NAMES.find(([characters]) => characters.test(character))?.[1] ?? 'Hidden character'

const isTag = (character: string): boolean => /[\u{e0020}-\u{e007e}]/u.test(character)

/**
 * The label for a stretch of hidden characters: the letters of tags, otherwise the code of one kind and the number of
 * them.
 */
const describe = (characters: readonly string[]): Pick<HiddenMark, 'label' | 'name'> => {
  const [first = ''] = characters
  const name = nameOf(first)
  if (isTag(first)) {
    const letters = characters.map((tag) =>
      String.fromCodePoint((tag.codePointAt(0) ?? 0) - 0xe0000),
    )
    return { label: `tags: ${letters.join('')}`, name: `Tag characters: ${letters.join('')}` }
  }
  const isSame = characters.every((character) => character === first)
  const times = characters.length === 1 ? '' : ` ×${characters.length}`
  const label = isSame
    ? `${codeOf(first)}${times}`
    : `${codeOf(first)}…${codeOf(characters.at(-1) ?? '')}${times}`
  return { label, name: `${name} ${label}` }
}

const isSameStretch = (one: string, other: string): boolean =>
  one === other ||
  (isTag(one) && isTag(other)) ||
  (nameOf(one) === 'Variation selector' && nameOf(other) === 'Variation selector')

/** Without a pattern that ends with `$`: some builds of V8 miss a surrogate pair there. */
const lastCharacter = (text: string): string => Array.from(text.slice(-2)).at(-1) ?? ''

/**
 * The hidden characters of one run, except those doing their usual work, with one mark for each stretch of one kind.
 */
const marksOfRun = (text: string, start: number, run: string): HiddenMark[] => {
  const stretches: { start: number; end: number; characters: string[] }[] = []
  let before = lastCharacter(text.slice(Math.max(0, start - 2), start))
  let at = start
  const runEnd = start + run.length
  const after = /^[\s\S]/u.exec(text.slice(runEnd, runEnd + 2))?.[0] ?? ''
  const flag = before === '\u{1f3f4}' ? (FLAG.exec(run)?.[0] ?? '') : ''
  if (flag !== '') {
    at += flag.length
    before = '\u{e007f}'
  }
  for (const character of run.slice(flag.length)) {
    const end = at + character.length
    const last = stretches.at(-1)
    const isHidden = !isAtWork(character, before, end === runEnd ? after : '')
    if (isHidden && last?.end === at && isSameStretch(last.characters[0] ?? '', character)) {
      last.characters.push(character)
      last.end = end
    } else if (isHidden) stretches.push({ start: at, end, characters: [character] })
    before = character
    at = end
  }
  return stretches.map(({ characters, ...place }) => ({
    kind: 'hidden',
    ...place,
    count: characters.length,
    ...describe(characters),
  }))
}

const TWINS_OF_LATIN = new Set(LOOK_ALIKES)
const LATIN_LOOK_ALIKES = new Set('aeopcyxijshdqwlABCEHIJKMOPSTXYZN')
const WORD = new RegExp(`[\\p{L}\\p{M}]{1,${MOST_AT_ONCE}}`, 'gu')
/** Anchored, so that it is tried once per word: otherwise it would search the rest of a long word from each letter. */
const MIXED = /^(?=.*[A-Za-z])(?=.*[\u0370-\u052f])/u
/** A word that could pass for Latin though it has no Latin letter. */
const DISGUISED = new RegExp(`^[${LOOK_ALIKES}]{3,}$`, 'u')
/** A letter that shows a reader which of those alphabets a text uses. */
const TELLTALE = new RegExp(`(?![${LOOK_ALIKES}])(?=\\p{L})[\\u0370-\\u052f]`, 'u')

/** Letters of one script in a word of another, all of which look like letters of that other script. */
const marksOfWord = (word: string, start: number): HiddenMark[] => {
  const letters = Array.from(word)
  const latin = letters.filter((letter) => /[a-z]/i.test(letter))
  const others = letters.filter((letter) => /[\u0370-\u052f]/.test(letter))
  const [few, twins] =
    latin.length > 0 && latin.length < others.length
      ? [latin, LATIN_LOOK_ALIKES]
      : [others, TWINS_OF_LATIN]
  if (!few.every((letter) => twins.has(letter))) return []
  const strange = new Set(few)
  const script =
    few === latin ? 'Latin' : /[\u0400-\u052f]/.test(few[0] ?? '') ? 'Cyrillic' : 'Greek'
  const marks: HiddenMark[] = []
  let at = start
  for (const letter of letters) {
    if (strange.has(letter)) {
      const label = codeOf(letter)
      const name = `${script} letter ${label}`
      marks.push({ kind: 'look-alike', start: at, end: at + letter.length, count: 1, label, name })
    }
    at += letter.length
  }
  return marks
}

/**
 * Finds the parts of a text that a reader cannot see: invisible characters, except those that do their usual work
 * (joined emoji, flags, joiners in scripts that spell with them), and letters that pass for those of another script,
 * either inside a word of that script or as a whole word where everything else is Latin. In order, without overlap.
 */
export const findHidden = (text: string): readonly HiddenMark[] => {
  const hidden = Array.from(text.matchAll(RUN), ({ 0: run, index }) => marksOfRun(text, index, run))
  const isLatin = /[a-z]/i.test(text) && !TELLTALE.test(text)
  const lookAlikes = Array.from(text.matchAll(WORD), ({ 0: word, index }) =>
    MIXED.test(word) || (isLatin && DISGUISED.test(word)) ? marksOfWord(word, index) : [],
  )
  return [...hidden, ...lookAlikes].flat().toSorted((one, other) => one.start - other.start)
}
