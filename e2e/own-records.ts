import { randomUUID } from 'node:crypto'
import { test as base } from './fixtures'
import { startUpstream } from './upstream'
import { startViewer } from './viewer'

/** Makes the upstream answer with a record, and returns its id. Passing the same id again replaces that record. */
type Record = (body: object, id?: string) => string

type Worker = {
  /** A viewer with a key, in front of an upstream with the test's own records. */
  ownViewer: { readonly url: string; readonly record: Record }
}

/** Tests with records of their own, which come through a server as real ones do. */
export const test = base.extend<{ record: Record }, Worker>({
  ownViewer: [
    // oxlint-disable-next-line no-empty-pattern -- the first parameter has to be a pattern
    async ({}, use) => {
      const records = new Map<string, string>()
      const upstream = await startUpstream(records)
      const viewer = await startViewer({ NEBULY_API_KEY: 'own', NEBULY_BASE_URL: upstream.url })
      await use({
        url: viewer.url,
        record: (body, id = randomUUID()) => {
          records.set(id, JSON.stringify({ id, ...body }))
          return id
        },
      })
      await viewer.stop()
      await upstream.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ ownViewer }, provide) => provide(ownViewer.url),
  record: async ({ ownViewer }, provide) => provide(ownViewer.record),
})
