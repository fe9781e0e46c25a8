import * as v from 'valibot'

/** A variable that is a whole number in decimal digits only: no sign, no exponent, no blanks. */
export const wholeNumber = (min: number, max: number, sentence: string) =>
  v.pipe(
    v.string(sentence),
    v.regex(/^\d{1,10}$/, sentence),
    v.transform(Number),
    v.minValue(min, sentence),
    v.maxValue(max, sentence),
  )
