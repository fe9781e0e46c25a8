import { toVisibleText } from '@/lib/visible-text'

type Props = { verdict: string; colour: string }

/** A verdict with the colour of its bars. The name comes from a link or a file, so it may be any text. */
export function VerdictName({ verdict, colour }: Props) {
  return (
    <span className="wrap-break-word">
      {/* Nothing but padding, so no line ends after it: it stays beside the first word, however the words are aligned. */}
      <span
        aria-hidden
        className="mr-1.5 rounded-xs pl-2.5 align-[0.04rem] text-[0.55rem] [forced-color-adjust:none] [print-color-adjust:exact]"
        style={{ background: colour }}
      />
      <bdi>{toVisibleText(verdict)}</bdi>
    </span>
  )
}
