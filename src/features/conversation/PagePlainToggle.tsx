import { PlainToggle } from './PlainToggle'
import { textViewPreference } from './text-view'

/** The same for every text of the conversation, remembered for the next. */
export function PagePlainToggle() {
  const isPlain = textViewPreference.usePreference() === 'plain'
  return (
    <PlainToggle
      isPlain={isPlain}
      name="Plain text in every turn"
      onToggle={() => textViewPreference.set(isPlain ? 'formatted' : 'plain')}
    />
  )
}
