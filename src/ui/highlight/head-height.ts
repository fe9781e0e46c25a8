/** How much of the window's top the record's head covers, in CSS pixels; 0 where it does not stick. */
export const headHeight = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--head-height')) ||
  0

/** How much of the window's foot is covered by what stays in view there, in CSS pixels; 0 for nothing. */
export const footHeight = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--foot-height')) ||
  0
