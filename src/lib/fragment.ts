/** What the address's fragment says: state that names recorded content, which no server may see. */
export type Fragment = {
  /** The turn to show, from 1 in the order shown. */
  readonly turn: number | null
  /** The source to open, from 1. */
  readonly source: number | null
}

const positive = (text: string | null): number | null =>
  text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null

/** Reads `#turn=3&source=2`; what can't be read is as if it weren't there. */
export const readFragment = (hash: string): Fragment => {
  const state = new URLSearchParams(hash.replace(/^#/, ''))
  return { turn: positive(state.get('turn')), source: positive(state.get('source')) }
}

/** The fragment that leads to a turn. It is the turn's element id too, so that the browser finds it by itself. */
export const turnFragment = (turn: number): string => `turn=${turn}`
