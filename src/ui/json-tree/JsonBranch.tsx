import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { JsonLeaf } from './JsonLeaf'
import { childrenOf, isBranch, type JsonNode } from './json-node'
import { CutText } from './CutText'
import { toLabelWords, toPreview, toSizeWords } from './node-summary'
import { MAX_DEPTH } from './open-paths'
import { toKeyText } from './visible-text'

type Tree = {
  /** The paths of the nodes that are open at first. */
  open: ReadonlySet<string>
  /** Called where a part is too deep to be opened in place. */
  onDescend: (node: JsonNode, depth: number) => void
}

type Props = { node: JsonNode; depth: number; tree: Tree }

const KEY_LIMIT = 80

/** Piled-up accents end with their row; the margin leaves room for the focus ring. */
const ROW = 'overflow-clip [overflow-clip-margin:0.25rem]'

/** Far down, small steps: 24 levels have to fit on a phone. */
const indentAt = (depth: number): string => (depth < 8 ? 'ms-3' : 'ms-1')

/** One array, object or range that can be opened, with what it holds. */
export function JsonBranch({ node, depth, tree }: Props) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(() => tree.open.has(node.path))
  const isTooDeep = depth >= MAX_DEPTH
  return (
    <>
      <div className="flex items-start">
        <button
          type="button"
          id={id}
          aria-labelledby={`${id}-label`}
          aria-expanded={isTooDeep ? undefined : isOpen}
          onClick={() => (isTooDeep ? tree.onDescend(node, depth) : setIsOpen(!isOpen))}
          className="size-6 shrink-0 cursor-pointer rounded text-muted hover:text-ink"
        >
          <ChevronRight aria-hidden className={`m-auto size-4 ${isOpen ? 'rotate-90' : ''}`} />
        </button>
        {/* A label, not part of the button: its text can be selected, and a click on it works all the same. */}
        <label htmlFor={id} id={`${id}-label`} className={`min-w-0 cursor-pointer ${ROW}`}>
          <Key node={node} />
          <Summary node={node} isOpen={isOpen} />
          {isTooDeep ? <span className="text-accent underline"> open on its own</span> : null}
        </label>
      </div>
      {isOpen ? <Opened node={node} depth={depth} tree={tree} /> : null}
    </>
  )
}

function Summary({ node, isOpen }: { node: JsonNode; isOpen: boolean }) {
  const preview = isOpen ? '' : toPreview(node)
  return (
    <span className="text-muted">
      {toSizeWords(node)}
      {preview === '' ? null : (
        <>
          {' '}
          <span aria-hidden>·</span> <bdi className="text-xs">{preview}</bdi>
        </>
      )}
    </span>
  )
}

function Opened({ node, depth, tree }: Props) {
  return (
    <div className={`${indentAt(depth)} border-s border-line`}>
      <WholeKey node={node} />
      <ul>
        {childrenOf(node).map((child) => (
          <li key={child.path}>
            {isBranch(child) ? (
              <JsonBranch node={child} depth={depth + 1} tree={tree} />
            ) : (
              <p className={`ps-6 ${ROW}`}>
                <Key node={child} isWhole />
                <JsonLeaf value={child.value} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A long key is cut in the line that opens its node; here is the rest. */
function WholeKey({ node: { label } }: { node: JsonNode }) {
  if (label.kind !== 'key' || label.key.length <= KEY_LIMIT) return null
  return (
    <p className="ps-6 text-muted">
      whole key: <CutText text={label.key} toView={toKeyText} limit={KEY_LIMIT} />
    </p>
  )
}

function Key({ node: { label }, isWhole }: { node: JsonNode; isWhole?: boolean }) {
  if (label.kind === 'none') return null
  return (
    <>
      <span className={label.kind === 'key' ? 'text-ink' : 'text-muted'}>
        {isWhole === true && label.kind === 'key' ? (
          <CutText text={label.key} toView={toKeyText} limit={KEY_LIMIT} />
        ) : (
          <bdi>{toLabelWords(label, KEY_LIMIT)}</bdi>
        )}
      </span>
      <span className="text-muted">:</span>{' '}
    </>
  )
}
