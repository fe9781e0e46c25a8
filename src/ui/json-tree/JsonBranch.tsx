import { ChevronRight } from 'lucide-react'
import { use, useId, useMemo, useState } from 'react'
import { DrawText } from '@/ui/markdown/draw-text'
import { parseJsonText } from '@/ui/markdown/json-text'
import { JsonLeaf } from './JsonLeaf'
import { childrenOf, isBranch, type JsonNode, toRoot } from './json-node'
import { CutText } from './CutText'
import { leafName, withoutRanges } from './leaf-walk'
import { toLabelWords, toPreview, toSizeWords } from './node-summary'
import { MAX_DEPTH } from './open-paths'
import type { Sought } from './tree-view'
import { toKeyText } from './reveal-unseen'

type Tree = {
  /** The paths of the nodes that are open at first. */
  open: ReadonlySet<string>
  /** Called if a part is too deep to be opened in place. */
  onDescend: (node: JsonNode, depth: number) => void
  /** What is searched for, if anything: the nodes that hold it open. */
  sought: Sought | null
  /** Whether the nodes' paths are positions in the whole value. */
  isOnPath: boolean
}

type Props = { node: JsonNode; depth: number; tree: Tree }

const KEY_LIMIT = 80

/** Towers of accents are cut off at their row; the margin leaves room for the focus ring. */
const ROW = 'overflow-clip [overflow-clip-margin:0.25rem]'

/** Small steps at great depth: 24 levels have to fit on a phone. */
const indentAt = (depth: number): string => (depth < 8 ? 'ms-3' : 'ms-1')

/** The search target within a key or value: its name, and how far into it. */
const leafOf = (node: JsonNode, part: 'key' | 'value', { sought, isOnPath }: Tree) => {
  if (!isOnPath || node.label.kind === 'range') return {}
  const leaf = leafName({ path: withoutRanges(node.path), part })
  return { leaf, sought: sought?.leaf === leaf ? sought.end : undefined }
}

/** One array, object or range that can be opened, with its contents. */
export function JsonBranch({ node, depth, tree }: Props) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(() => tree.open.has(node.path))
  const [sought, setSought] = useState<Sought | null>(null)
  if (tree.sought !== sought) {
    setSought(tree.sought)
    if (tree.sought?.holders.has(node.path) === true) setIsOpen(true)
  }
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
        {/*
         * A label rather than part of the button: its text can be selected, and clicking it still works. A screen reader
         * has it as the button's name.
         */}
        <label
          aria-hidden
          htmlFor={id}
          id={`${id}-label`}
          className={`min-w-0 cursor-pointer ${ROW}`}
        >
          <Key node={node} tree={tree} />
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
    <span data-not-recorded className="text-muted">
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
      <WholeKey node={node} tree={tree} />
      <ul>
        {childrenOf(node).map((child) => (
          <li key={child.path}>
            {isBranch(child) ? (
              <JsonBranch node={child} depth={depth + 1} tree={tree} />
            ) : (
              <LeafRow node={child} depth={depth + 1} tree={tree} />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A key and its value; a text that is JSON itself, such as a tool call's arguments, is drawn as a tree on request. */
function LeafRow({ node, depth, tree }: Props) {
  const { value } = node
  const inner = useMemo(() => (typeof value === 'string' ? parseJsonText(value) : null), [value])
  const [isTree, setIsTree] = useState(false)
  const [sought, setSought] = useState(tree.sought)
  const leaf = leafOf(node, 'value', tree)
  if (tree.sought !== sought) {
    setSought(tree.sought)
    // What is searched for is in the text as it was recorded.
    if (leaf.sought !== undefined) setIsTree(false)
  }
  // A path that is in no record: what is found in the tree around it is not in this one.
  const path = `${node.path}~`
  return (
    <>
      <p className={`ps-6 ${ROW}`}>
        <Key node={node} tree={tree} isWhole />
        {!isTree && <JsonLeaf value={value} {...leaf} />}
        {inner !== null && (
          <button
            type="button"
            onClick={() => setIsTree(!isTree)}
            className="ms-1 min-h-6 cursor-pointer rounded px-1 font-sans text-xs text-accent underline"
          >
            {isTree ? 'Show as recorded' : 'Show as JSON'}
          </button>
        )}
      </p>
      {isTree && (
        <JsonBranch
          node={{ ...toRoot(inner), path }}
          depth={depth}
          tree={{ ...tree, open: new Set([path]) }}
        />
      )}
    </>
  )
}

/** A long key is cut in the line that opens its node; the rest is here. */
function WholeKey({ node, tree }: { node: JsonNode; tree: Tree }) {
  const { label } = node
  if (label.kind !== 'key' || label.key.length <= KEY_LIMIT) return null
  return (
    <p className="ps-6 text-muted">
      <span data-not-recorded>whole key: </span>
      <CutText
        text={label.key}
        toView={toKeyText}
        limit={KEY_LIMIT}
        {...leafOf(node, 'key', tree)}
      />
    </p>
  )
}

type KeyProps = { node: JsonNode; tree: Tree; isWhole?: boolean }

function Key({ node, tree, isWhole }: KeyProps) {
  const show = use(DrawText)
  const { label } = node
  const { leaf, sought } = leafOf(node, 'key', tree)
  if (label.kind === 'none') return null
  return (
    <>
      <span className={label.kind === 'key' ? 'text-ink' : 'text-muted'}>
        {isWhole === true && label.kind === 'key' ? (
          <CutText text={label.key} toView={toKeyText} limit={KEY_LIMIT} {...{ leaf, sought }} />
        ) : (
          <bdi data-leaf={leaf}>{show(toLabelWords(label, KEY_LIMIT))}</bdi>
        )}
      </span>
      <span className="text-muted">:</span>{' '}
    </>
  )
}
