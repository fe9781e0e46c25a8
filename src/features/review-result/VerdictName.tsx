import { toVisibleText } from '@/ui/markdown/visible-text'

type Props = { verdict: string; colour: string }

/** A verdict with the colour of its bars. The name comes from a link or a file, so it may be any text. */
export function VerdictName({ verdict, colour }: Props) {
  return (
    <span className="inline-flex max-w-full items-baseline gap-1.5">
      <span
        aria-hidden
        className="size-2.5 shrink-0 rounded-xs [forced-color-adjust:none] [print-color-adjust:exact]"
        style={{ background: colour }}
      />
      <bdi className="min-w-0 wrap-break-word">{toVisibleText(verdict)}</bdi>
    </span>
  )
}
