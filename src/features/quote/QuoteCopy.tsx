import { Quote } from 'lucide-react'
import { useState } from 'react'
import { announce } from '@/ui/announce'
import { copyText } from '@/ui/copy-text'
import type { Mask } from './mask'

type Props = { link: string; mask: Mask }

/** Copies the selected words, as they are read, and a link to them: what is pasted into a chat. */
export function QuoteCopy({ link, mask }: Props) {
  const [outcome, setOutcome] = useState('')

  const copy = async () => {
    const words = getSelection()?.toString().trim() ?? ''
    const sentence = await mask(words)
      .then(async ({ text, masked }) => {
        if (!(await copyText(`“${text}”\n${link}`))) return 'Could not copy'
        return masked === null ? 'Copied' : `Copied, masked ${masked}`
      })
      // What masks could not be fetched: nothing is copied unmasked instead.
      .catch(() => 'Could not copy')
    setOutcome(sentence)
    announce(sentence)
  }
  return (
    <span className="inline-flex items-center gap-1 text-xs text-muted">
      <button
        type="button"
        onClick={() => void copy()}
        className="inline-flex min-h-6 cursor-pointer items-center gap-1 rounded px-1 whitespace-nowrap hover:text-ink"
      >
        <Quote aria-hidden className="size-3.5 shrink-0" />
        Copy quote and link
      </button>
      <span aria-hidden>{outcome}</span>
    </span>
  )
}
