/**
 * A grey bar of a skeleton, where a line of text will be. The component that draws it hides it from assistive
 * technology.
 */
export function Bar({ className }: { className: string }) {
  return <div className={`rounded bg-raised motion-safe:animate-pulse ${className}`} />
}
