import { useMemo } from 'react'
import type { Interaction } from '@/interaction/interaction'
import { OverlapReport } from './OverlapReport'
import { toCompared } from './to-compared'
import { useOverlap } from './use-overlap'

/** How much of the requested answer is in its sources word for word; draws nothing if there is nothing to compare. */
export function OverlapPanel({ interaction }: { interaction: Interaction }) {
  const compared = useMemo(() => toCompared(interaction), [interaction])
  const state = useOverlap(compared?.texts ?? null)
  if (compared === null) return null
  return (
    <div className="space-y-2 text-sm">
      <h3 className="text-sm font-semibold text-ink">Text overlap</h3>
      <p className="text-xs text-muted">
        Text overlap with the sources, not a fact check. Six or more words in a row count.
      </p>
      {state.kind === 'pending' && <p className="text-muted">Comparing the texts…</p>}
      {state.kind === 'failed' && <p>The texts could not be compared.</p>}
      {state.kind === 'found' && <OverlapReport compared={compared} overlap={state.overlap} />}
      {compared.limits.map((limit) => (
        <p key={limit} className="text-xs text-muted">
          {limit}
        </p>
      ))}
    </div>
  )
}
