import { useEffect, useEffectEvent } from 'react'
import { registerShortcut } from './registry'

type Options = {
  /** One key as it is typed: "j", "/", "?". A capital letter means with Shift. */
  keys: string
  /** What it does, as in "Next turn": the list of shortcuts shows it. */
  description: string
  /** The heading it is listed under. */
  group: string
  run: () => void
  /** Neither active nor listed while false. */
  isEnabled?: boolean
  /** Holding the key down runs it again and again. */
  isRepeatable?: boolean
}

/**
 * A single-key shortcut, active while the component is mounted. It never runs while the reader types or composes a
 * character, with Ctrl, Meta or Alt, in a dialog or menu, or when the reader has switched shortcuts off.
 */
export const useShortcut = (options: Options): void => {
  const { keys, description, group, isEnabled = true, isRepeatable = false } = options
  const run = useEffectEvent(options.run)

  // The outside system: the keyboard, through the document's single listener.
  useEffect(() => {
    if (!isEnabled) return undefined
    return registerShortcut({ keys, description, group, isRepeatable, run: () => run() })
  }, [keys, description, group, isEnabled, isRepeatable])
}
