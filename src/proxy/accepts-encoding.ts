/** Whether a reader can undo an encoding that its `Accept-Encoding` may list by name (RFC 9110, 12.5.3). */
export const acceptsEncoding = (accept: string | null, encoding: string): boolean =>
  (accept ?? '')
    .toLowerCase()
    .split(',')
    .some((offer) => {
      const [token = '', ...parameters] = offer.split(';').map((part) => part.trim())
      return token === encoding && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))
    })
