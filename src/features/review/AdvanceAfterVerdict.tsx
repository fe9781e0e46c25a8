import { afterVerdictPreference } from './after-verdict'

/** For long sets: one key for each item. "Undo" leads back. */
export function AdvanceAfterVerdict() {
  const isOn = afterVerdictPreference.usePreference() === 'next'
  return (
    <label className="inline-flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 text-sm hover:bg-raised">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ target }) => afterVerdictPreference.set(target.checked ? 'next' : 'stay')}
        className="size-4 cursor-pointer accent-accent"
      />
      Advance after a verdict
    </label>
  )
}
