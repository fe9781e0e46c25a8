import { longWordClass } from '../long-word'
import { useHidden } from './use-hidden'

type Props = {
  text: string
  /** Draws it in an element of one's own. */
  className?: string | undefined
  /** What else is said about it, where one points. */
  title?: string | undefined
}

/** A recorded text within a line, apart from its neighbours, with a word about what cannot be seen in it. */
export function ShortText({ text, className, title }: Props) {
  const { note, show } = useHidden(text)
  return (
    <>
      <bdi
        className={`${longWordClass(text)} ${className ?? ''}`.trim() || undefined}
        title={title}
      >
        {show(text)}
      </bdi>
      {note}
    </>
  )
}
