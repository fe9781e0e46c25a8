// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { missing, recorded, sparseInteraction } from '@/test/sparse-interaction'
import { RecordPanels } from './RecordPanels'

test('a copied portion is looked for in the conversation where the answer stands there alone', () => {
  const interaction = sparseInteraction({
    output: missing,
    turns: [
      {
        input: recorded('How long?'),
        output: recorded('It takes **five days**.'),
        timestamp: missing,
        isRequested: true,
      },
    ],
    feedback: {
      type: recorded('implicit'),
      actions: recorded(['copy_output']),
      rating: missing,
      text: recorded('five days'),
    },
  })
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <RecordPanels id={null} interaction={interaction} project={null} openSource={null} />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  expect(screen.getByRole('region', { name: 'Feedback' })).toHaveTextContent('Found in the answer')
})
