/** How much of the window's top the record's head covers, in CSS pixels; 0 where it does not stick. */
export const headHeight = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--head-height')) ||
  0
