import { useRef, useState } from 'react'
import { paths } from '@/lib/paths'
import { Link } from '@/ui/Link'
import { zonePreference } from '@/ui/zone'
import { CustomRangeForm } from './CustomRangeForm'
import { type ListRange, type ListView, PRESETS } from './list-view'
import { rangeWords } from './range-words'
import { writeViewFragment } from './view-fragment'

type Props = { view: ListView; onChange: (view: ListView) => void }

const LOOK =
  'inline-flex min-h-8 cursor-pointer items-center rounded-md px-2.5 text-sm aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent hover:bg-raised'

const CHOICES: readonly { readonly words: string; readonly range: ListRange }[] = [
  ...PRESETS.map(({ name, words }) => ({ words, range: { kind: 'last', preset: name } as const })),
  { words: 'All time', range: { kind: 'all' } },
]

const isSame = (one: ListRange, other: ListRange): boolean =>
  one.kind === other.kind &&
  (one.kind !== 'last' || other.kind !== 'last' || one.preset === other.preset)

/** The time range: links for spans that end now, or a start and an end of the reader's choosing. */
export function RangeBar({ view, onChange }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const zone = zonePreference.usePreference()
  const opener = useRef<HTMLButtonElement>(null)
  const { range } = view
  const close = () => {
    setIsOpen(false)
    opener.current?.focus()
  }
  return (
    <nav aria-label="Time range" className="text-sm print:hidden">
      <ul className="-ml-2.5 flex flex-wrap items-center gap-1">
        {CHOICES.map((choice) => (
          <li key={choice.words}>
            <Link
              to={paths.browse(writeViewFragment({ ...view, range: choice.range }))}
              aria-current={isSame(range, choice.range) ? 'true' : undefined}
              onFollow={() => setIsOpen(false)}
              className={LOOK}
            >
              {choice.words}
            </Link>
          </li>
        ))}
        <li>
          <button
            ref={opener}
            type="button"
            aria-expanded={isOpen}
            aria-current={range.kind === 'between' ? 'true' : undefined}
            onClick={() => setIsOpen(!isOpen)}
            className={LOOK}
          >
            {range.kind === 'between' ? rangeWords(range, zone) : 'Custom range'}
          </button>
        </li>
      </ul>
      {isOpen && (
        <CustomRangeForm
          // The form's fields hold times in one zone, so another zone means another form.
          key={zone}
          range={range}
          onCancel={close}
          onApply={(applied) => {
            close()
            onChange({ ...view, range: applied })
          }}
        />
      )}
    </nav>
  )
}
