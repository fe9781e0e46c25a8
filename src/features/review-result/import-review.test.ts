// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { forgetReview, useColleague } from './colleague-store'
import { importFiles, importText } from './import-review'
import type { ReadReview } from './read-review-file'

const NOT_FETCHED =
  'could not be read: a part of the viewer could not be fetched. Load the page again.'

const failing = () => Promise.reject(new TypeError('gone'))
const shown = () => renderHook(() => useColleague().problem).result

afterEach(() => act(forgetReview))

test('a colleague’s file is said to be unread where the code for reading does not come', async () => {
  const problem = shown()
  await act(async () => await importFiles([new File(['{}'], 'grace.json')], failing))
  expect(problem.current).toBe(`grace.json ${NOT_FETCHED}`)
})

test('so is a pasted review, which then stays where it was pasted', async () => {
  const problem = shown()
  await act(async () => expect(await importText('{}', failing)).toBe(false))
  expect(problem.current).toBe(`The pasted text ${NOT_FETCHED}`)
})

test('a review that was read, well or not, is taken', async () => {
  const problem = shown()
  await act(async () => expect(await importText('{}')).toBe(true))
  expect(problem.current).toMatch(/^The pasted text /)
})

test('of two files, the one that was chosen last counts, whichever is read last', async () => {
  const finish = new Map<string, (read: ReadReview) => void>()
  const load = async () => ({
    ...(await import('./read-review-file')),
    readReviewFile: ({ name }: File) =>
      new Promise<ReadReview>((resolve) => {
        finish.set(name, resolve)
      }),
  })
  const problem = shown()
  const imports = ['large.json', 'small.json'].map((name) =>
    importFiles([new File([], name)], load),
  )
  await vi.waitFor(() => expect(finish.size).toBe(2), { timeout: 20_000 })
  await act(async () => {
    for (const name of ['small.json', 'large.json'])
      finish.get(name)?.({ kind: 'problem', sentence: `${name} is empty.` })
    await Promise.all(imports)
  })
  expect(problem.current).toBe('small.json is empty.')
})
