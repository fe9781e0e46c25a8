import { useId } from 'react'

type Props = {
  isOn: boolean
  /** "2 e-mail addresses, 1 IBAN", "nothing", or null until it is known. */
  found: string | null
  onChange: (isOn: boolean) => void
}

const toSentence = ({ isOn, found }: Pick<Props, 'isOn' | 'found'>): string => {
  if (!isOn) return 'Copies and downloads are unmasked.'
  if (found === null) return 'Looking for them…'
  const what = found === 'nothing' ? 'Found none to mask.' : `Masks ${found}.`
  return `${what} Names and places stay. Never masked: “Copy” beside a text, Raw JSON and printed pages.`
}

/** The choice whether exports are masked, and what that would mask in this record. */
export function MaskingBox({ isOn, found, onChange }: Props) {
  const hintId = useId()
  return (
    <div className="border-t border-line pt-3">
      <label className="flex min-h-6 items-start gap-2">
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={hintId}
          onChange={(event) => onChange(event.target.checked)}
          className="mt-0.5 size-4 shrink-0 accent-(--accent)"
        />
        Mask e-mail and IP addresses, phone, card and account numbers
      </label>
      <p id={hintId} className="mt-0.5 pl-6 text-xs text-muted">
        {toSentence({ isOn, found })}
      </p>
    </div>
  )
}
