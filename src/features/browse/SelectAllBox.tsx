type Props = {
  /** How many of the loaded rows are selected. */
  selected: number
  all: number
  onSelect: (isSelected: boolean) => void
}

/** Selects every loaded row; half ticked if only some are selected. */
export function SelectAllBox({ selected, all, onSelect }: Props) {
  return (
    <label className="grid cursor-pointer place-items-center">
      <input
        ref={(box) => {
          if (box !== null) box.indeterminate = selected > 0 && selected < all
        }}
        type="checkbox"
        aria-label="Select all loaded"
        checked={all > 0 && selected === all}
        onChange={({ target }) => onSelect(target.checked)}
        className="size-4 cursor-pointer accent-accent"
      />
    </label>
  )
}
