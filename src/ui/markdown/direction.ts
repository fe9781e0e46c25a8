const FIRST_LETTER = /\p{L}/u
export const RIGHT_TO_LEFT =
  /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|\p{Script=Adlam}/u

/**
 * The direction given by a text's first letter: it decides on which side a list has its marks, a quote its rule, and a
 * table its first column.
 */
export const directionOf = (text: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.test(FIRST_LETTER.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr'

/** A number alone has no direction of its own: it takes its table's. */
export const cellDirection = (text: string): 'auto' | undefined =>
  /\p{L}/u.test(text) ? 'auto' : undefined
