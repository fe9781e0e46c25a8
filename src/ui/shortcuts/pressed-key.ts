/** If the layout has no Latin letters or brackets, the key at their position on an American keyboard counts. */
const BY_CODE: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Slash: ['/', '?'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
}

const isAscii = (key: string): boolean => /^[\u0021-\u007e]$/.test(key)

const fromCode = ({ code, shiftKey, key }: KeyboardEvent): string => {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase()
  if (letter !== undefined) return shiftKey ? letter.toUpperCase() : letter
  return BY_CODE[code]?.[shiftKey ? 1 : 0] ?? key
}

/**
 * With Ctrl, Meta or Alt, a key belongs to the browser or the system. Not if they are only needed to type it: in half
 * of Europe, brackets need AltGr (which Windows reports as Ctrl and Alt) or Option.
 */
const isCommand = (event: KeyboardEvent): boolean => {
  if (event.metaKey) return true
  if (!event.ctrlKey && !event.altKey) return false
  if (!isAscii(event.key) || /[a-z0-9]/i.test(event.key)) return true
  const isOption = !event.ctrlKey && /^(?:Mac|iP)/.test(navigator.platform)
  return !isOption && !event.getModifierState('AltGraph')
}

/**
 * The character that a key press produces, as a shortcut names it: lower case with Caps Lock on, capital only with
 * Shift. Null if the press is a command or part of composing a character.
 */
export const pressedKey = (event: KeyboardEvent): string | null => {
  // 229: some browsers send the key that ends a composition after `isComposing` has ended.
  if (event.isComposing || event.keyCode === 229 || isCommand(event)) return null
  if (/^[A-Z]$/i.test(event.key)) {
    return event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase()
  }
  return event.key.length === 1 && !isAscii(event.key) && !event.altKey
    ? fromCode(event)
    : event.key
}

/**
 * The digit printed on the key, if the layout produces another sign without Shift, as French and Czech ones do. Null
 * for any other press.
 */
export const printedDigit = (event: KeyboardEvent): string | null => {
  const { ctrlKey, altKey, metaKey, shiftKey, code, key } = event
  if (ctrlKey || altKey || metaKey || shiftKey || key.length !== 1) return null
  if (event.isComposing || event.keyCode === 229 || event.getModifierState('AltGraph')) return null
  return /^Digit([1-9])$/.exec(code)?.[1] ?? null
}
