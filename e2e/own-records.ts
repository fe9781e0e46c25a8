import { randomUUID } from 'node:crypto'
import { test as base } from './fixtures'
import { startUpstream } from './upstream'
import { startViewer } from './viewer'

/** Has the upstream answer with a record, and gives its id. The same id again changes what is recorded there. */
type Record = (body: object, id?: string) => string

type Worker = {
  /** A viewer with a key, in front of an upstream that holds what the test makes up. */
  ownViewer: { readonly url: string; readonly record: Record }
}

/** Tests on records of their own making, which come through a server as real ones do. */
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
