/** Characters that are drawn as nothing, as the inside of a character class. */
export const IGNORABLE = String.raw`\p{Default_Ignorable_Code_Point}\ufff9-\ufffb`

/** Letters of Cyrillic, then of Greek, that are drawn like Latin ones; those that Latin text uses as signs are left out. */
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
 * Whether it is worth asking what is hidden in a text (`findHidden`, which is larger and so apart): quick, and never
 * wrong when it says no.
 */
export const mayHide = (text: string): boolean => SUSPECT.test(text)
