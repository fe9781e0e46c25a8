import { describeImage } from './image-description'

type Props = {
  /** The address as recorded. */
  target: string
  alt: string
  /** Its title and similar; empty if there is none. */
  note: string
}

/** Takes an image's place: says what it is and where from, and loads nothing, since loading would tell that host. */
export function ImagePlaceholder({ target, alt, note }: Props) {
  return (
    <bdi
      className="rounded border border-line bg-raised px-1.5 py-0.5 text-[0.875em] text-muted"
      title={`${target} ${note}`.trim()}
    >
      {describeImage(target, alt)}
    </bdi>
  )
}
