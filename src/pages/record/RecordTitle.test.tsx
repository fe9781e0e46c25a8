// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import { createRef } from 'react'
import { expect, test } from 'vitest'
import { recorded, sparseInteraction } from '@/test/sparse-interaction'
import { requestReveal } from '@/ui/highlight/reveal'
import { RecordTitle } from './RecordTitle'

const TITLE = `${'x'.repeat(299)}yz and on`

test.each([
  ['the last letter shown leaves the title cut', 300, `${'x'.repeat(299)}y…`],
  ['the first letter behind the ellipsis shows the whole title', 301, TITLE],
])('a hit that ends with %s', (_, end, shown) => {
  const interaction = sparseInteraction({ userQuery: recorded(TITLE) })
  render(<RecordTitle id={null} interaction={interaction} heading={createRef()} />)
  act(() => requestReveal({ place: 'title', end }))
  expect(screen.getByRole('heading')).toHaveTextContent(shown)
})
