import { isPlainWriting, partsOf } from './plain-writing'

/** Characters that are drawn as nothing, as the inside of a character class. */
export const IGNORABLE = String.raw`\p{Default_Ignorable_Code_Point}\ufff9-\ufffb`

/** Cyrillic letters, then Greek ones, that look like Latin ones; those that Latin text uses as symbols are left out. */
export const LOOK_ALIKES = 'аеорсухіјѕһԁԛԝӏАВСЕНІЈКМОРЅТХҮӀοΑΒΕΖΗΙΚΜΝΟΡΤΥΧ'

const SUSPECT = new RegExp(
  [
    `(?!(?<=\\p{Emoji})\\ufe0f)[${IGNORABLE}]`,
    String.raw`[\u0370-\u052f](?![\u0370-\u052f])[\p{L}\p{M}]`,
    String.raw`(?![\u0370-\u052f])[\p{L}\p{M}][\u0370-\u052f]`,
    `[${LOOK_ALIKES}]{3}`,
  ].join('|'),
  'u',
)

/**
 * Whether it is worth looking for hidden characters in a text with `findHidden`, which is larger and therefore
 * separate: quick, and never wrong when it says no.
 */
export const mayHide = (text: string): boolean =>
  !isPlainWriting(text) && partsOf(text).some((part) => !isPlainWriting(part) && SUSPECT.test(part))
