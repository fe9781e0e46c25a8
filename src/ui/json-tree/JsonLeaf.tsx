import { toLeaf, type LeafKind } from './json-leaf-text'
import { CutText } from './CutText'
import { toJsonStringBody } from './reveal-unseen'

/** Colour helps the eye; quotes, digits and words already tell the kinds apart. */
const LOOKS = {
  string: 'text-positive',
  number: 'text-accent',
  boolean: 'text-caution',
  null: 'text-muted',
  note: 'text-muted',
} as const satisfies Record<LeafKind, string>

const STRING_LIMIT = 300

type Props = {
  value: unknown
  /** See `leafName`; undefined if it can't be told from others. */
  leaf?: string | undefined
  /** If something in it is searched for, how far in. */
  sought?: number | undefined
}

/** A value without children, as JSON writes it. */
export function JsonLeaf({ value, leaf, sought }: Props) {
  const { kind, text, remark } = toLeaf(value)
  return (
    <>
      {kind === 'string' ? (
        <span className={LOOKS.string}>
          <CutText
            text={text}
            toView={toJsonStringBody}
            limit={STRING_LIMIT}
            isQuoted
            {...{ leaf, sought }}
          />
        </span>
      ) : (
        <span data-leaf={leaf} className={LOOKS[kind]}>
          {text}
        </span>
      )}
      {remark === null ? null : (
        <span data-not-recorded className="font-sans text-xs text-muted">
          {' '}
          {remark}
        </span>
      )}
    </>
  )
}
