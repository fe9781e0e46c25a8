import { afterEach, describe, expect, test, vi } from 'vitest'
import { isOwnWorker, startOwnWorker } from './own-worker'

const PAGE = 'https://viewer.example/i/1'

describe('an address of a worker', () => {
  test.each(['/assets/overlap.worker-B1x_9-zQ.js', `${new URL(PAGE).origin}/assets/a.worker-1.js`])(
    '%s is our own',
    (url) => {
      expect(isOwnWorker(url, PAGE)).toBe(true)
    },
  )

  test.each([
    'https://evil.test/assets/overlap.worker-1.js',
    '//evil.test/assets/overlap.worker-1.js',
    '/assets/index-B1x9.js',
    '/assets/../api/interactions/overlap.worker-1.js',
    '/api/interactions/1',
    'data:text/javascript,alert(1)',
    'blob:https://viewer.example/assets/overlap.worker-1.js',
    'http://[',
  ])('%s is not', (url) => {
    expect(isOwnWorker(url, PAGE)).toBe(false)
  })
})

describe('starting one', () => {
  afterEach(() => vi.unstubAllGlobals())

  test('gives nothing where there are no workers', () => {
    vi.stubGlobal('Worker', undefined)
    vi.stubGlobal('location', new URL(PAGE))
    expect(startOwnWorker('/assets/overlap.worker-1.js')).toBeNull()
  })

  test('gives nothing for a script that is not one of ours', () => {
    const started: string[] = []
    const Started = function (url: string) {
      started.push(url)
    }
    vi.stubGlobal('Worker', Started)
    vi.stubGlobal('location', new URL(PAGE))
    expect(startOwnWorker('https://evil.test/x.js')).toBeNull()
    expect(startOwnWorker('/assets/overlap.worker-1.js')).not.toBeNull()
    expect(started).toEqual(['/assets/overlap.worker-1.js'])
  })
})
