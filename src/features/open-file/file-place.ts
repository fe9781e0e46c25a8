type Place = {
  /** The state that the history keeps with this entry. */
  readonly state: unknown
  readonly hash: string
  /** How the entry was reached. */
  readonly action: 'POP' | 'PUSH' | 'REPLACE'
  /** Whether the file was shown before. */
  readonly wasShown: boolean
}

/** Marks an entry of the history as one that shows the file with that key. */
export const fileState = (key: number) => ({ file: key })

/** Whether an entry with this state is marked so. */
export const isMarked = (state: unknown, key: number): boolean =>
  typeof state === 'object' && state !== null && 'file' in state && state.file === key

/**
 * What the start page does with the open file: `show`; `mark` for an entry that has to be marked first, since jumps
 * within the record (`#turn=3`) create entries without a mark; `hide` on other entries, where Back has led out of the
 * file.
 */
export const fileFate = (
  key: number,
  { state, hash, action, wasShown }: Place,
): 'show' | 'mark' | 'hide' => {
  if (isMarked(state, key)) return 'show'
  const isJump = action !== 'POP' || hash !== ''
  return wasShown && isJump ? 'mark' : 'hide'
}
