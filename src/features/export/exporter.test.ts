import { expect, test, vi } from 'vitest'
import { toInteraction } from '@/interaction/to-interaction'
import { createExporter } from './exporter'
import { maskJson } from './mask/mask-json'

vi.mock(import('./mask/mask-json'), { spy: true })

test('what could not be masked is masked at the next try', async () => {
  vi.mocked(maskJson).mockRejectedValueOnce(new Error('not fetched'))
  const json = '{"input":"Mail jane@example.com"}'
  const exporter = createExporter({
    interaction: toInteraction(JSON.parse(json)),
    json,
    fetchedAt: 0,
    origin: { kind: 'viewer', link: 'https://viewer.test/i/1' },
    describe: () => ({ title: '', flags: [], figures: [], details: [] }),
  })
  await expect(exporter.record(true)).rejects.toThrow('not fetched')
  expect((await exporter.record(true)).json).not.toContain('jane')
})
