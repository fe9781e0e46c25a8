import type { ComponentProps } from 'react'
import { type NavigateOptions, type To, useHref, useLinkClickHandler } from 'react-router'

type Props = Omit<ComponentProps<'a'>, 'href' | 'target' | 'onClick'> & {
  to: To
  /** How this page follows it, such as with a state for the entry of the history. */
  how?: Pick<NavigateOptions, 'replace' | 'state'> | undefined
  /** Called when this page follows the link, and not when the browser opens it in another tab. */
  onFollow?: () => void
}

/**
 * A link within the viewer, followed without reloading the page. The router's own link includes code that prefetches a
 * framework's routes: 2 KB before a conversation is readable.
 */
export function Link({ to, how, onFollow, children, ...rest }: Props) {
  const href = useHref(to)
  const follow = useLinkClickHandler(to, how)
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        follow(event)
        // The router prevents the default when it navigates itself.
        if (event.defaultPrevented) onFollow?.()
      }}
    >
      {children}
    </a>
  )
}
