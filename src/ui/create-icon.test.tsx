// @vitest-environment jsdom
import { render } from '@testing-library/react'
import { createLucideIcon } from 'lucide-react'
import { expect, test } from 'vitest'
import createIcon from './create-icon'

test('an icon looks as lucide draws it', () => {
  const data = {
    name: 'circle-check',
    size: 24,
    node: [
      ['circle', { cx: '12', cy: '12', r: '10', key: 'a' }],
      ['path', { d: 'm9 12 2 2 4-4', key: 'b' }],
    ] satisfies [string, Record<string, string>][],
  }
  const svgOf = (Icon: ReturnType<typeof createIcon>) =>
    render(<Icon aria-hidden className="size-4 text-muted" />).container.firstElementChild
  const Lucide = createLucideIcon(data)
  const ours = svgOf(createIcon(data))
  const theirs = svgOf((props) => <Lucide className={props.className} aria-hidden />)
  expect(ours?.isEqualNode(theirs)).toBe(true)
  expect(ours?.children).toHaveLength(2)
})
