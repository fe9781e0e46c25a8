import { useMemo, useSyncExternalStore } from 'react'
import type { InteractionId } from '@/lib/interaction-id'
import type { Judgement } from '@/lib/judgement'
import { hasVerdictToUndo, subscribeToVerdictHistory } from './verdict-history'
import { hasUnsaved, judgementOf, judgementsVersion, subscribeToJudgements } from './verdict-store'

/** What this browser knows of each of these interactions, in their order; follows every change. */
export const useJudgements = (ids: readonly InteractionId[]): readonly Judgement[] => {
  const version = useSyncExternalStore(subscribeToJudgements, judgementsVersion)
  // The version stands for what is stored.
  // oxlint-disable-next-line react/exhaustive-deps
  return useMemo(() => ids.map(judgementOf), [ids, version])
}

/** The same for one. */
export const useJudgement = (id: InteractionId): Judgement =>
  useSyncExternalStore(subscribeToJudgements, () => judgementOf(id))

/** Whether something is kept in this tab only. */
export const useHasUnsaved = (): boolean => useSyncExternalStore(subscribeToJudgements, hasUnsaved)

/** Whether a change that this tab has made to the verdict of one of these can be taken back. */
export const useHasVerdictToUndo = (ids: readonly InteractionId[]): boolean =>
  useSyncExternalStore(subscribeToVerdictHistory, () => hasVerdictToUndo(ids))
