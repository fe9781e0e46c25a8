import { CareNote } from './CareNote'

type Props = {
  /** As in "3 hidden characters". */
  words: string
  isRevealed: boolean
  isInline: boolean
  onToggle: () => void
}

/** Says how much is hidden, and shows or hides it. */
export function HiddenSwitch({ words, isRevealed, isInline, onToggle }: Props) {
  const action = isRevealed ? 'Hide' : 'Show'
  return (
    <CareNote
      words={words}
      action={action}
      name={`${action} ${words}`}
      isInline={isInline}
      onClick={onToggle}
    />
  )
}
