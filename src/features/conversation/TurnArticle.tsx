import type { ReactNode } from 'react'
import type { Recorded, Turn } from '@/interaction/interaction'
import { turnFragment } from '@/lib/fragment'
import { CopyButton } from '@/ui/CopyButton'
import { Time } from '@/ui/Time'
import { Message } from './Message'

type Props = {
  turn: Turn
  number: number
  total: number
  language: string | null
  isLinked: boolean
  isMarkdown: boolean
  actions: ReactNode
}

/** One turn: what the user said and what the assistant answered. */
export function TurnArticle(props: Props) {
  const { turn, number, total, language, isLinked, isMarkdown, actions } = props
  const message = { language, isMarkdown }
  return (
    <article
      id={turnFragment(number)}
      aria-label={`Turn ${number} of ${total}`}
      aria-current={turn.isRequested ? 'true' : undefined}
      data-linked={isLinked || undefined}
      tabIndex={-1}
      className="turn flex flex-col gap-4"
    >
      <div className="flex flex-wrap items-center gap-x-3 text-xs text-muted">
        <a href={`#${turnFragment(number)}`} className="min-h-6 content-center hover:underline">
          Turn {number}
        </a>
        {turn.timestamp.kind === 'value' && <Time text={turn.timestamp.value} isShort />}
        {turn.isRequested && (
          <span className="rounded-full bg-accent-soft px-2 py-0.5 font-medium text-accent">
            Requested
          </span>
        )}
        {actions !== undefined && <span className="ml-auto">{actions}</span>}
      </div>
      <Speech speaker="User" text={turn.input} className="rounded-2xl bg-raised px-4 py-3">
        <Message text={turn.input} {...message} />
      </Speech>
      <Speech speaker="Assistant" text={turn.output} className="px-4">
        <Message text={turn.output} {...message} />
      </Speech>
    </article>
  )
}

type SpeechProps = {
  speaker: 'User' | 'Assistant'
  text: Recorded<string>
  className: string
  children: ReactNode
}

function Speech({ speaker, text, className, children }: SpeechProps) {
  return (
    <div className={`group ${className}`}>
      <div className="mb-1 flex min-h-6 items-center justify-between">
        <h3
          className={`text-xs font-semibold ${speaker === 'User' ? 'text-muted' : 'text-accent'}`}
        >
          {speaker}
        </h3>
        {text.kind === 'value' && (
          <span className="opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 [@media(hover:none)]:opacity-100">
            <CopyButton text={text.value} />
          </span>
        )}
      </div>
      {children}
    </div>
  )
}
