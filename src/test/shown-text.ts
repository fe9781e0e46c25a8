/** The text of everything that is not hidden. */
export const shownText = (element: Element): string =>
  [...element.childNodes]
    .map((node) =>
      node instanceof Element
        ? node.hasAttribute('hidden')
          ? ''
          : shownText(node)
        : (node.textContent ?? ''),
    )
    .join('')
