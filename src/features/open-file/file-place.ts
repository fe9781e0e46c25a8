type Place = {
  /** What the history keeps with this entry. */
  readonly state: unknown
  readonly hash: string
  /** How the entry was reached. */
  readonly action: 'POP' | 'PUSH' | 'REPLACE'
  /** Whether the file was shown before. */
  readonly wasShown: boolean
}

/** What marks an entry of the history as one that shows the file of that key. */
export const fileState = (key: number) => ({ file: key })

const keyIn = (state: unknown): unknown =>
  typeof state === 'object' && state !== null && 'file' in state ? state.file : null

/**
 * Whether the start page shows the open file: `show`; `mark` for an entry that has to be marked first, since jumps
 * within the record (`#turn=3`) make entries without a mark; `hide` on the others, where Back has led out of the file.
 */
export const fileFate = (
  key: number,
  { state, hash, action, wasShown }: Place,
): 'show' | 'mark' | 'hide' => {
  if (keyIn(state) === key) return 'show'
  const isJump = action !== 'POP' || hash !== ''
  return wasShown && isJump ? 'mark' : 'hide'
}
