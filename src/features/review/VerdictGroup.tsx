import { toVisibleText } from '@/lib/visible-text'
import { useShortcut } from '@/ui/shortcuts/use-shortcut'

type Props = {
  labels: readonly string[]
  /** The label that was given, which may belong to another set. */
  verdict: string | null
  /** False while there is nothing to judge yet. */
  isEnabled: boolean
  onToggle: (label: string) => void
}

const GROUP_ID = 'verdict-group'

/** Focuses the first of the group's buttons, for a skip link that jumps past the record. */
export const focusVerdicts = () => {
  document.getElementById(GROUP_ID)?.querySelector('button')?.focus()
}

/** [group] "Verdict": a button and a number key for each label. Pressing the given label takes it back. */
export function VerdictGroup({ labels, verdict, isEnabled, onToggle }: Props) {
  const isForeign = verdict !== null && !labels.includes(verdict)
  return (
    <fieldset id={GROUP_ID} aria-label="Verdict" className="flex min-w-0 flex-wrap gap-1.5">
      {labels.map((label, index) => (
        <VerdictButton
          key={label}
          label={label}
          keys={String(index + 1)}
          isGiven={label === verdict}
          isEnabled={isEnabled}
          onToggle={onToggle}
        />
      ))}
      {isForeign && (
        <VerdictButton
          label={verdict}
          keys={null}
          isGiven
          isEnabled={isEnabled}
          onToggle={onToggle}
        />
      )}
    </fieldset>
  )
}

type ButtonProps = {
  label: string
  /** Null for a label that is not in this set. */
  keys: string | null
  isGiven: boolean
  isEnabled: boolean
  onToggle: (label: string) => void
}

function VerdictButton({ label, keys, isGiven, isEnabled, onToggle }: ButtonProps) {
  useShortcut({
    keys: keys ?? '',
    description: toVisibleText(label),
    group: 'Review',
    isEnabled: isEnabled && keys !== null,
    run: () => onToggle(label),
  })
  return (
    <button
      type="button"
      aria-pressed={isGiven}
      // Not `disabled`: the button keeps the focus while the next record is fetched.
      aria-disabled={!isEnabled}
      aria-keyshortcuts={keys ?? undefined}
      onClick={() => {
        if (isEnabled) onToggle(label)
      }}
      className="inline-flex min-h-8 max-w-full cursor-pointer items-center gap-1.5 rounded-md border border-line bg-raised px-2 text-sm hover:border-muted aria-disabled:cursor-default aria-disabled:text-muted aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:font-medium aria-pressed:text-on-accent"
    >
      {keys !== null && (
        <kbd aria-hidden className="font-mono text-xs opacity-80 max-sm:hidden">
          {keys}
        </kbd>
      )}
      <bdi className="min-w-0 wrap-anywhere">{toVisibleText(label)}</bdi>
    </button>
  )
}
