/** How many CSS pixels one rem is: readers may have set their own size of text. */
export const remInPixels = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
