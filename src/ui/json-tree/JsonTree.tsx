import { type ReactNode, useRef, useState } from 'react'
import { announce } from '@/ui/announce'
import { placeOf } from '@/ui/highlight/find-place'
import { useReveal } from '@/ui/highlight/reveal'
import { useIsPrinting } from '@/ui/printing'
import { JsonBranch } from './JsonBranch'
import { JsonLeaf } from './JsonLeaf'
import { isBranch } from './json-node'
import { leafName } from './leaf-walk'
import { PrintedJson } from './PrintedJson'
import { seekLeaf } from './seek-leaf'
import { TreeControls } from './TreeControls'
import { descend, startView, toLevelWords, type View } from './tree-view'

type Props = {
  /** Any parsed JSON value, of any size and depth. */
  value: unknown
  /** What is printed instead: the value as JSON, unless there is something better. */
  onPaper?: ReactNode
}

/** A parsed JSON value as a tree that is drawn only as far as it is opened. */
export function JsonTree({ value, onPaper = <PrintedJson value={value} /> }: Props) {
  const [view, setView] = useState(() => startView(value))
  const isPrinting = useIsPrinting()
  const frame = useRef<HTMLDivElement>(null)
  // A new value starts afresh: what was opened belonged to the old one.
  if (!Object.is(view.source, value)) {
    setView({ ...startView(value), drawing: view.drawing + 1 })
  }

  useReveal(({ place, leaf }) => {
    if (leaf !== undefined && placeOf(frame.current) === place) setView(seekLeaf(view, leaf))
  })

  const travel = (next: View) => {
    setView(next)
    // The pressed button disappears with the part that was shown.
    frame.current?.focus()
    announce(toLevelWords(next.stop.level))
  }

  const { root } = view.stop
  if (isPrinting) return onPaper
  return (
    <div
      ref={frame}
      tabIndex={-1}
      className="font-mono text-[0.8125rem] leading-6 wrap-anywhere text-ink outline-none"
    >
      <TreeControls view={view} onChange={setView} onTravel={travel} />
      {isBranch(root) ? (
        <JsonBranch
          key={view.drawing}
          node={root}
          depth={0}
          tree={{
            open: view.expansion.open,
            sought: view.sought,
            isOnPath: view.stop.isOnPath,
            onDescend: (node, depth) => travel(descend(view, node, depth)),
          }}
        />
      ) : (
        <JsonLeaf
          value={root.value}
          leaf={view.stop.isOnPath ? leafName({ path: root.path, part: 'value' }) : undefined}
        />
      )}
    </div>
  )
}
