import { keep, readKept, watchOtherTabs } from '@/lib/browser-storage'
import { createListeners } from '@/lib/create-store'
import type { InteractionId } from '@/lib/interaction-id'
import type { Judgement } from '@/lib/judgement'
import { isBlank, parseJudgement, printJudgement } from './parse-judgement'

const PREFIX = 'verdict:'

/** What could not be stored, because storage is full or off. It takes precedence over what is stored. */
const unsaved = new Map<InteractionId, Judgement>()
/** The text that each judgement was read from, so that the same text gives the same object. */
const known = new Map<
  InteractionId,
  { readonly text: string | null; readonly judgement: Judgement }
>()
let version = 0

const listeners = createListeners(() => watchOtherTabs(onStorage))

/** Makes the browser ask before the tab is closed. */
const askFirst = (event: BeforeUnloadEvent): void => event.preventDefault()

/** While something is kept in memory alone, whichever page the reader is on by then. */
const watchUnsaved = (): void => {
  if (unsaved.size > 0) window.addEventListener('beforeunload', askFirst)
  else window.removeEventListener('beforeunload', askFirst)
}

const notify = (): void => {
  version += 1
  watchUnsaved()
  listeners.notify()
}

const stored = (id: InteractionId): string | null => readKept(PREFIX + id)

const tryToStore = (judgement: Judgement): boolean =>
  keep(PREFIX + judgement.id, isBlank(judgement) ? null : printJudgement(judgement))

/** What this browser knows of an interaction; the same object as long as that does not change. */
export const judgementOf = (id: InteractionId): Judgement => {
  const waiting = unsaved.get(id)
  if (waiting !== undefined) return waiting
  const text = stored(id)
  const before = known.get(id)
  if (before !== undefined && before.text === text) return before.judgement
  const judgement = parseJudgement(id, text)
  known.set(id, { text, judgement })
  return judgement
}

/** Tries again to store what could not be stored. */
export const retryStoring = (): void => {
  let hasStored = false
  for (const [id, judgement] of unsaved) {
    if (!tryToStore(judgement)) continue
    unsaved.delete(id)
    hasStored = true
  }
  if (hasStored) notify()
}

/**
 * Changes parts of what is known of an interaction. The other parts are read afresh, since another tab may have written
 * them. What can't be stored is kept in memory, and tried again at each later change.
 */
export const changeJudgement = (
  id: InteractionId,
  change: Partial<Omit<Judgement, 'id'>>,
): void => {
  const next = { ...judgementOf(id), ...change }
  if (tryToStore(next)) unsaved.delete(id)
  else unsaved.set(id, next)
  retryStoring()
  notify()
}

/** Whether something is kept only in this tab's memory. */
export const hasUnsaved = (): boolean => unsaved.size > 0

/** Increases with each change, in this tab or another: for `useSyncExternalStore`. */
export const judgementsVersion = (): number => version

/**
 * If another tab has given its verdict later than one that waits here, the other tab's counts; a note written here is
 * kept.
 */
const takeLaterVerdict = (key: string, before: string | null): void => {
  for (const [id, waiting] of unsaved) {
    if (PREFIX + id !== key) continue
    const { verdict, judgedAt } = parseJudgement(id, stored(id))
    // Maybe only a note has changed: then the verdict beside it is no newer.
    const isNew = judgedAt !== null && judgedAt !== parseJudgement(id, before).judgedAt
    if (isNew && judgedAt > (waiting.judgedAt ?? 0))
      unsaved.set(id, { ...waiting, verdict, judgedAt })
  }
}

/** What another tab has stored may be newer; if it cleared everything, that applies to this tab too. */
const onStorage = ({ key, oldValue }: StorageEvent): void => {
  if (key !== null && !key.startsWith(PREFIX)) return retryStoring()
  if (key === null) unsaved.clear()
  else takeLaterVerdict(key, oldValue)
  notify()
  retryStoring()
}

/** Calls `listener` at each change, including those made in other tabs, until the returned function is called. */
export const subscribeToJudgements = listeners.subscribe

/** Drops what is in memory; clearing storage is up to the caller. */
export const forgetUnsaved = (): void => {
  unsaved.clear()
  known.clear()
  notify()
}
