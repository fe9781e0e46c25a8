import type { Recorded } from '@/interaction/interaction'
import { CopyButton } from '@/ui/CopyButton'
import { placeName } from '@/ui/highlight/place'
import { Message } from './Message'
import { PlainToggle } from './PlainToggle'
import { useTextView } from './text-view'

type Props = {
  /** The interaction's id, under which choices are kept; null where none are. */
  record: string | null
  speaker: 'User' | 'Assistant'
  /** The turn's number, from 1. */
  turn: number
  text: Recorded<string>
  language: string | null
  /** Drawn at once as plain text; as it should be, with its controls, when it comes near the viewport. */
  isMarkdown: boolean
}

const LOOK = {
  User: { box: 'rounded-2xl bg-raised px-4 py-3', heading: 'text-muted', place: 'user' },
  Assistant: { box: 'px-4', heading: 'text-accent', place: 'assistant' },
} as const

/** What the user or the assistant said in a turn. Its controls appear on hover. */
export function Speech({ record, speaker, turn, text, language, isMarkdown }: Props) {
  const { isPlain, isOwn, toggle } = useTextView(record && `${record}/${turn}/${speaker}`)
  const { box, heading, place } = LOOK[speaker]
  const isShown = isOwn ? '' : 'opacity-0 group-focus-within:opacity-100 group-hover:opacity-100'
  return (
    <div className={`group ${box}`}>
      <div className="mb-1 flex min-h-6 items-center justify-between">
        <h3 className={`text-xs font-semibold ${heading}`}>{speaker}</h3>
        {isMarkdown && text.kind === 'value' && (
          <span
            className={`inline-flex items-center gap-1 ${isShown} [@media(hover:none)]:opacity-100`}
          >
            <PlainToggle isPlain={isPlain} onToggle={toggle} />
            <CopyButton text={text.value} />
          </span>
        )}
      </div>
      <div data-place={placeName({ kind: 'turn', turn, speaker: place })}>
        <Message {...{ text, language, isMarkdown, isPlain }} />
      </div>
    </div>
  )
}
