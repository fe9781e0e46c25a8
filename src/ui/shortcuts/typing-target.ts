const TYPING =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="searchbox"], [role="combobox"], [role="listbox"]'
const OVERLAY =
  'dialog, [role="dialog"], [role="alertdialog"], [role="menu"], [role="menubar"], [popover]'

/**
 * Whether a key pressed on this element belongs to it: a text field, a dialog, a menu. Letters pressed on a checkbox or
 * a slider do nothing there, so they are free.
 */
export const ownsItsKeys = (target: EventTarget | null): boolean => {
  if (!(target instanceof Element)) return false
  if (
    target.matches('input:is([type="checkbox"], [type="range"], [type="button"], [type="submit"])')
  ) {
    return target.closest(OVERLAY) !== null
  }
  return target.closest(`${TYPING}, ${OVERLAY}`) !== null
}

/** Whether a dialog is open: the page behind it is out of reach, wherever the focus is. */
export const isDialogOpen = (): boolean =>
  // By tag name: a selector would go through all of a long conversation at every key press.
  Array.from(document.getElementsByTagName('dialog')).some(({ open }) => open)
