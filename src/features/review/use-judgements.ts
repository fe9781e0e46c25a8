import { useMemo, useSyncExternalStore } from 'react'
import type { InteractionId } from '@/lib/interaction-id'
import type { Judgement } from '@/lib/judgement'
import { hasVerdictToUndo, subscribeToVerdictHistory } from './verdict-history'
import { hasUnsaved, judgementOf, judgementsVersion, subscribeToJudgements } from './verdict-store'

/** What this browser knows of each of these interactions, in their order; kept up to date. */
export const useJudgements = (ids: readonly InteractionId[]): readonly Judgement[] => {
  const version = useSyncExternalStore(subscribeToJudgements, judgementsVersion)
  // The version changes whenever what is stored does.
  // oxlint-disable-next-line react/exhaustive-deps
  return useMemo(() => ids.map(judgementOf), [ids, version])
}

/** The same for a single interaction. */
export const useJudgement = (id: InteractionId): Judgement =>
  useSyncExternalStore(subscribeToJudgements, () => judgementOf(id))

/** Whether something is kept only in this tab. */
export const useHasUnsaved = (): boolean => useSyncExternalStore(subscribeToJudgements, hasUnsaved)

/** Whether a change that this tab has made to one of these verdicts can be undone. */
export const useHasVerdictToUndo = (ids: readonly InteractionId[]): boolean =>
  useSyncExternalStore(subscribeToVerdictHistory, () => hasVerdictToUndo(ids))
