import { test as base } from '@playwright/test'
import { startWorker } from './start-worker'

export type Runtime = {
  /** The runtime of the tested server: Node, as the configuration starts it, or Cloudflare's `workerd`. */
  runtime: 'node' | 'workerd'
}

type Started = {
  /** The address of this process's own Worker; undefined if the tests are for Node. */
  workerUrl: string | undefined
}

export const test = base.extend<object, Runtime & Started>({
  runtime: ['node', { scope: 'worker', option: true }],
  workerUrl: [
    async ({ runtime }, provide) => {
      if (runtime === 'node') {
        await provide(undefined)
        return
      }
      const viewer = await startWorker({ UPSTREAM_TIMEOUT_MS: '3000' })
      await provide(viewer.url)
      await viewer.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ workerUrl, baseURL }, provide) => {
    await provide(workerUrl ?? baseURL)
  },
})
