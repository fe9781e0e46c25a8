import { useState } from 'react'
import type { Turn } from '@/interaction/interaction'
import { announce } from '@/ui/announce'
import { copyText } from '@/ui/copy-text'
import { turnToJson } from './build/to-json'
import { turnToMarkdown } from './build/to-markdown'
import { turnToPlainText } from './build/to-plain-text'
import { maskTurn } from './masked-turn'
import type { MaskingChoice } from './masking-choice'

type Props = { turn: Turn; number: number; choice: MaskingChoice }

const FORMATS = [
  { label: 'Text', as: 'text', build: turnToPlainText },
  { label: 'Markdown', as: 'Markdown', build: turnToMarkdown },
  { label: 'JSON', as: 'JSON', build: turnToJson },
] as const

/** The formats in which a turn can be copied, and the outcome. */
export function TurnFormats({ turn, number, choice }: Props) {
  const [outcome, setOutcome] = useState('')

  const copy = async (build: (typeof FORMATS)[number]['build']) => {
    const { turn: copied, masked } = choice.isOn()
      ? await maskTurn(turn, choice.language)
      : { turn, masked: null }
    const text = build(copied)
    const isCopied = text !== null && (await copyText(text))
    const sentence = isCopied
      ? `Copied${masked === null ? '' : `, masked ${masked}`}`
      : 'Could not copy'
    setOutcome(sentence)
    announce(sentence)
  }
  return (
    <>
      {FORMATS.map(({ label, as, build }) => (
        <button
          key={label}
          type="button"
          aria-label={`Copy turn ${number} as ${as}`}
          onClick={() => void copy(build)}
          className="min-h-6 cursor-pointer rounded bg-raised px-2 text-ink hover:bg-accent-soft forced-colors:border"
        >
          {label}
        </button>
      ))}
      {outcome !== '' && <span className="ml-1 text-muted">{outcome}</span>}
    </>
  )
}
