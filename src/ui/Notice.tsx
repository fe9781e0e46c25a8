import { DismissButton } from './DismissButton'

type Props = { words: string; onDismiss: () => void }

/** What went wrong with the link that was followed, until it is dismissed. */
export function Notice({ words, onDismiss }: Props) {
  return (
    <div className="flex max-w-full items-center gap-2 rounded-md bg-caution-soft py-1.5 ps-3 pe-1.5 text-sm text-caution shadow-md forced-colors:border">
      <p>{words}</p>
      <DismissButton onClick={onDismiss} />
    </div>
  )
}
