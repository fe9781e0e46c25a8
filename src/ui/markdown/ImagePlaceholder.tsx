import { describeImage } from './image-description'

type Props = {
  /** The address as recorded. */
  target: string
  alt: string
  /** Its title and the like; empty where there is none. */
  note: string
}

/** Stands where an image would be: says which and from where, and loads nothing, as loading would tell that host. */
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
