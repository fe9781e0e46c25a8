/** With word joiners (U+2060), as browsers break lines after a dash. */
export const HEX_DIGITS = '0\u2060–\u20609 and a\u2060–\u2060f'

const EXPECTED = `An interaction ID has 32 digits, ${HEX_DIGITS}`
const EXAMPLE = 'like 3f2b8c1e-9d47-4a60-b5e2-7c1d0f6a8e93'

/** Characters that people wrap an id in, and that are never part of it. */
// oxlint-disable-next-line regexp/no-super-linear-move -- of at most 200 characters
const WRAPPING = /^(?:urn:uuid:)?[\s"'`{(<[]*|[\s"'`})>\],;.]*$/gi
const IDLIKE = /^[0-9a-z]+(?:-[0-9a-z]+)*-?$/i

const countDigits = (text: string): number => text.replace(/[^0-9a-f]/gi, '').length

const aboutIdlike = (text: string): string => {
  const stranger = /[^0-9a-f-]/i.exec(text)?.[0]
  const digits = countDigits(text)
  if (stranger !== undefined) return `${EXPECTED}: “${stranger}” is not one of them.`
  if (digits < 32) return `This ID is too short: ${digits} of 32 digits.`
  if (digits > 32) return `This ID is too long: ${digits} digits instead of 32.`
  return `The dashes of this ID are misplaced: its groups have 8, 4, 4, 4 and 12 digits.`
}

/** Why a text without an interaction id has none, as a sentence that says what is expected. */
export const missingIdMessage = (text: string): string => {
  // Even with everything around it, an id has well under 200 characters: longer texts are not looked through.
  const candidate = text.length > 200 ? '' : text.trim().replace(WRAPPING, '')
  if (text.trim() === '') return `Enter an interaction ID, ${EXAMPLE}, or a link that holds one.`
  const isIdlike =
    candidate.length >= 20 &&
    IDLIKE.test(candidate) &&
    countDigits(candidate) * 1.25 >= candidate.replaceAll('-', '').length
  const isFragment = /^(?=.*\d)[0-9a-f-]{4,}$/i.test(candidate)
  if (isIdlike || isFragment) return aboutIdlike(candidate)
  return `No interaction ID found here. ${EXPECTED}, ${EXAMPLE}.`
}
