import { type SVGProps, createElement } from 'react'

type IconData = {
  readonly name: string
  /** Elements of an SVG, each with its attributes and its key. */
  readonly node: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[]
}

/**
 * Makes a component from an icon's data. It replaces lucide's own function in the build, see `lean-packages-plugin.ts`.
 */
// oxlint-disable-next-line import/no-default-export -- as the module that it stands in for
export default function createIcon({ name, node }: IconData) {
  const shapes = node.map(([tag, attributes]) => createElement(tag, attributes))
  return function Icon({ className = '', ...rest }: SVGProps<SVGSVGElement>) {
    return (
      <svg
        xmlns="http://www.w3.org/2000/svg"
        width={24}
        height={24}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={2}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden
        className={`lucide lucide-${name} ${className}`}
        {...rest}
      >
        {shapes}
      </svg>
    )
  }
}
