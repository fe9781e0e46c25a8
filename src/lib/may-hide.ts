/** Characters that are drawn as nothing, as the inside of a character class. */
export const IGNORABLE = String.raw`\p{Default_Ignorable_Code_Point}\ufff9-\ufffb`

const SUSPECT = new RegExp(
  `(?!(?<=\\p{Emoji})\\ufe0f)[${IGNORABLE}]|[a-z][\\u0370-\\u052f]|[\\u0370-\\u052f][a-z]`,
  'iu',
)

/**
 * Whether it is worth asking what is hidden in a text (`findHidden`, which is larger and so apart): quick, and never
 * wrong when it says no.
 */
export const mayHide = (text: string): boolean => SUSPECT.test(text)
