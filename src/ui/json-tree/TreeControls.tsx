import type { ReactNode } from 'react'
import { formatNumber } from '@/lib/numbers'
import { announce } from '@/ui/announce'
import { canExpand, MAX_DEPTH, MAX_ROWS } from './open-paths'
import {
  ascend,
  backToTop,
  collapseAll,
  expandAll,
  skipChain,
  toLevelWords,
  type View,
} from './tree-view'

type Props = {
  view: View
  /** Called with the view after opening or closing nodes. */
  onChange: (view: View) => void
  /** Called with the view after going to another part. */
  onTravel: (view: View) => void
}

const CAPPED = `Opened up to ${formatNumber(MAX_ROWS)} rows and ${MAX_DEPTH} levels. The rest opens one by one.`

/** The lines above a tree: opening all of it, and the way through very deep ones. */
export function TreeControls({ view, onChange, onTravel }: Props) {
  const { stop, above, expansion } = view
  const expand = () => {
    const next = expandAll(view)
    onChange(next)
    announce(next.expansion.isPartial ? CAPPED : 'Expanded')
  }
  const collapse = () => {
    onChange(collapseAll(view))
    announce('Collapsed')
  }
  return (
    <>
      {above.length === 0 ? null : (
        <Line>
          <span>{toLevelWords(stop.level)}</span>
          <Action onPress={() => onTravel(backToTop(view))}>Back to the top</Action>
          <Action onPress={() => onTravel(ascend(view))}>Up</Action>
        </Line>
      )}
      {stop.chainEnd === null ? null : (
        <Line>
          <span>Nested to {toLevelWords(stop.chainEnd.level)}, one entry in each</span>
          <Action onPress={() => onTravel(skipChain(view))}>Go to the innermost</Action>
        </Line>
      )}
      {canExpand(stop.root) ? (
        <Line>
          <Action onPress={expand}>Expand all</Action>
          <Action onPress={collapse}>Collapse all</Action>
        </Line>
      ) : null}
      {expansion.isPartial ? <Line>{CAPPED}</Line> : null}
    </>
  )
}

function Line({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 font-sans text-xs text-muted">
      {children}
    </div>
  )
}

function Action({ onPress, children }: { onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onPress}
      className="min-h-6 cursor-pointer rounded underline hover:text-ink"
    >
      {children}
    </button>
  )
}
