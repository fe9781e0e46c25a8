import { Absent } from '../Absent'
import { longWordClass } from '../long-word'
import { describeBlank } from '../markdown/blank-text'
import { useHidden } from './use-hidden'

type Props = {
  text: string
  /** Draws the text in an element of the caller's choice. */
  className?: string | undefined
  /** More about it, shown on hover. */
  title?: string | undefined
}

/** A recorded text within a line, isolated from its neighbours, with a note about what is hidden in it. */
export function ShortText({ text, className, title }: Props) {
  const { note, show } = useHidden(text)
  const blank = describeBlank(text)
  if (blank !== null) return <Absent word={blank} />
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
