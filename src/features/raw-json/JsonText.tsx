import { useMemo, useState } from 'react'
import { formatNumber } from '@/lib/numbers'
import { MoreButton } from '@/ui/MoreButton'
import { toChunks, toReadableText } from './text-pages'

/** Characters shown at first, and added by a click. */
const PAGE = 500_000

/** The recorded text itself, indented where that is cheap, in a box that scrolls. */
export function JsonText({ text }: { text: string }) {
  const [limit, setLimit] = useState(PAGE)
  // Indenting a megabyte takes about 100 ms, too much for each click on "Show more".
  const readable = useMemo(() => toReadableText(text), [text])
  return (
    <>
      <section
        aria-label="JSON text"
        // A box that scrolls has to be reachable by keyboard, or nobody without a mouse can scroll it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="max-h-[70vh] overflow-auto rounded border border-line bg-sunken p-3 print:max-h-none"
      >
        {toChunks(readable, limit).map((chunk, index) => (
          <pre
            // Pieces never change places.
            key={index}
            dir="ltr"
            className="font-mono text-[0.8125rem] whitespace-pre-wrap wrap-anywhere text-ink [contain-intrinsic-block-size:auto_20rem] [content-visibility:auto] print:[content-visibility:visible]"
          >
            {chunk}
          </pre>
        ))}
      </section>
      {limit < readable.length && (
        <p className="hidden print:block">
          The first {formatNumber(limit)} of {formatNumber(readable.length)} characters; all are in
          the JSON file.
        </p>
      )}
      {limit < readable.length ? (
        <MoreButton
          words={`Show ${formatNumber(Math.min(PAGE, readable.length - limit))} more of ${formatNumber(readable.length)} characters`}
          onClick={() => setLimit(limit + PAGE)}
        />
      ) : null}
    </>
  )
}
