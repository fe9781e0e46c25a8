import { useMemo, useState } from 'react'
import { formatNumber } from '@/lib/numbers'
import { JsonPieces } from '@/ui/json-tree/JsonPieces'
import { MoreButton } from '@/ui/MoreButton'
import { useIsPrinting } from '@/ui/printing'
import { toReadableText } from './indent-json'

/** Characters shown at first, and added by a click. */
const PAGE = 500_000

/** The recorded text itself, indented if that is cheap, in a box that scrolls; all of it on paper. */
export function JsonText({ text }: { text: string }) {
  const [limit, setLimit] = useState(PAGE)
  const isPrinting = useIsPrinting()
  // Indenting a megabyte takes about 100 ms, too much for each click on "Show more".
  const readable = useMemo(() => toReadableText(text), [text])
  return (
    <>
      <section
        aria-label="JSON text"
        // A box that scrolls has to be focusable, or it can't be scrolled without a mouse.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="max-h-[70vh] overflow-auto rounded border border-line bg-sunken p-3 print:max-h-none print:border-0 print:p-0"
      >
        <JsonPieces text={isPrinting ? readable : readable.slice(0, limit)} />
      </section>
      {limit < readable.length && (
        <MoreButton
          words={`Show ${formatNumber(Math.min(PAGE, readable.length - limit))} more of ${formatNumber(readable.length)} characters`}
          onClick={() => setLimit(limit + PAGE)}
        />
      )}
    </>
  )
}
