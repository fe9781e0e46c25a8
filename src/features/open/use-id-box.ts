import { type ClipboardEvent, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { type FoundIds, searchIds } from '@/lib/id-list/find-ids'
import type { InteractionId } from '@/lib/interaction-id'
import { missingIdMessage } from './missing-id'
import { usePasteAnywhere } from './use-paste-anywhere'
import { toViewerLink } from './viewer-link'

export type IdAnswerState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'none'; readonly message: string }
  | { readonly kind: 'several'; readonly found: FoundIds }

/** A field with megabytes of text makes the page stutter. The list is still made from all of it. */
const MOST_KEPT = 20_000

type Options = {
  onOpen: (id: InteractionId) => void
  onRecord: ((text: string) => Promise<boolean> | null) | undefined
  /** A paste outside the box held no id, or several; the box now shows it and says so. */
  onAnsweredPaste: () => void
  /** What stays in the box once an id is opened. */
  textAfterOpen: (id: InteractionId) => string
}

/** The box's text, and the outcome of submitting or pasting it last. */
export const useIdBox = ({ onOpen, onRecord, onAnsweredPaste, textAfterOpen }: Options) => {
  const navigate = useNavigate()
  const reading = useRef<string | null>(null)
  const [text, setText] = useState('')
  const [answer, setAnswer] = useState<IdAnswerState>({ kind: 'waiting' })

  const write = (next: string) => {
    setText(next)
    setAnswer({ kind: 'waiting' })
  }
  /** Clears the text of a record that was read; one that could not be read stays. So does what was typed meanwhile. */
  const settle = (source: string, isRead: boolean) => {
    reading.current = null
    const kept = source.length > MOST_KEPT ? text : source
    setText((now) => (now === text ? (isRead ? '' : kept) : now))
  }
  /** Opens a record, follows a link of ours, opens a single id, or lists several; returns how many ids there were. */
  const take = (source: string): number => {
    // Submitted twice, as by a double click: it is being read already.
    if (source === reading.current) return 1
    const opening = onRecord?.(source) ?? null
    if (opening !== null) {
      setAnswer({ kind: 'waiting' })
      reading.current = source
      void opening.then((isRead) => settle(source, isRead))
      return 1
    }
    const link = toViewerLink(source, location.origin)
    if (link !== null) {
      write('')
      void navigate(link)
      return 1
    }
    const found = searchIds(source)
    const [first] = found.ids
    if (found.ids.length > 1) setAnswer({ kind: 'several', found })
    else if (first !== undefined) {
      write(textAfterOpen(first))
      onOpen(first)
    }
    return found.ids.length
  }
  const complain = (source: string) =>
    setAnswer({ kind: 'none', message: missingIdMessage(source) })
  // Nobody is assembling an id outside the box: a paste there is meant to be opened, so a useless one is explained.
  usePasteAnywhere((source) => {
    const count = take(source)
    if (count === 1) return
    setText(source.slice(0, MOST_KEPT))
    if (count === 0) complain(source)
    onAnsweredPaste()
  })

  return {
    text,
    answer,
    write,
    submit: () => {
      if (!take(text)) complain(text)
    },
    /** Leaves a paste without ids alone: the reader may be assembling an id. */
    paste: (event: ClipboardEvent) => {
      const source = event.clipboardData.getData('text/plain')
      const count = take(source)
      if (count > 0) event.preventDefault()
      if (count > 1) setText(source.slice(0, MOST_KEPT))
    },
    dismiss: () => setAnswer({ kind: 'waiting' }),
  }
}
