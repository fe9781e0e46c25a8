import { expect, test } from 'vitest'
import { toInteraction } from '@/interaction/to-interaction'
import { createExporter } from './exporter'

test('what could not be masked is masked at the next try', async () => {
  const json = '{"input":"Mail jane@example.com"}'
  let tries = 0
  const exporter = createExporter({
    interaction: toInteraction(JSON.parse(json)),
    json,
    fetchedAt: 0,
    origin: { kind: 'viewer', link: 'https://viewer.test/i/1' },
    describe: () => {
      tries += 1
      if (tries === 1) throw new Error('not fetched')
      return {
        title: '',
        flags: [],
        figures: [],
        details: [],
        page: { scores: [], feedbackText: 'Text' },
      }
    },
  })
  await expect(exporter.record(true)).rejects.toThrow('not fetched')
  expect((await exporter.record(true)).json).not.toContain('jane')
})
