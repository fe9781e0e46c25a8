/** Masks a text that is about to be copied, where the reader's choice is to mask; `masked` says what was found. */
export type Mask = (text: string) => Promise<{ text: string; masked: string | null }>
