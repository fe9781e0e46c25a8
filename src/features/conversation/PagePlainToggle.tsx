import { forgetViews } from './kept-views'
import { PlainToggle } from './PlainToggle'
import { textViewPreference } from './text-view'

/** The same switch for every text of the conversation (`record`: see `Speech`), remembered for the next one. */
export function PagePlainToggle({ record }: { record: string | null }) {
  const isPlain = textViewPreference.usePreference() === 'plain'
  const toggle = () => {
    if (record !== null) forgetViews(record)
    textViewPreference.set(isPlain ? 'formatted' : 'plain')
  }
  return <PlainToggle isPlain={isPlain} name="Plain text in every turn" onToggle={toggle} />
}
