/** A grey bar of a skeleton, where a line of text will stand. Hidden from assistive technology by whoever draws it. */
export function Bar({ className }: { className: string }) {
  return <div className={`rounded bg-raised motion-safe:animate-pulse ${className}`} />
}
