import { useEffectEvent, useLayoutEffect } from 'react'

const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'

/** A field handles its own pastes. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(FIELDS) !== null

/**
 * Calls `onText` with what is pasted while no field has the focus. It listens for the paste itself rather than for
 * keys, so it works from menus too and takes away no shortcut.
 */
export const usePasteAnywhere = (onText: (text: string) => void): void => {
  const takePaste = useEffectEvent((event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (event.defaultPrevented || isField(event.target) || text === '') return
    // Otherwise the browser would insert the text once more if `onText` moves the focus into a field.
    event.preventDefault()
    onText(text)
  })
  // The outside system is the browser's clipboard, which reports pastes to the document. Before the page is painted, so
  // that no paste is lost where the box of one page gives way to that of the next.
  useLayoutEffect(() => {
    const listener = (event: ClipboardEvent) => takePaste(event)
    document.addEventListener('paste', listener)
    return () => document.removeEventListener('paste', listener)
  }, [])
}
