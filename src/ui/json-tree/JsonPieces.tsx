import { isolateStrings } from './isolate-strings'
import { toJsonPieces } from './json-pieces'

/** A JSON text of any length, in pieces, so that the browser lays out only those nearby. */
export function JsonPieces({ text }: { text: string }) {
  return toJsonPieces(text).map((piece, index) => (
    <pre
      // Pieces never change places.
      key={index}
      dir="ltr"
      className="font-mono text-[0.8125rem] whitespace-pre-wrap wrap-anywhere text-ink [contain-intrinsic-block-size:auto_20rem] [content-visibility:auto] print:text-xs print:[content-visibility:visible]"
    >
      {isolateStrings(piece)}
    </pre>
  ))
}
