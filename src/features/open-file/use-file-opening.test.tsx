// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { MemoryRouter, useLocation, useNavigate } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { sayProblem, useFileProblem, useOfferedList } from './opened-file'
import type { ReadFile } from './read-file'
import { useFileOpening } from './use-file-opening'

const RECORD = '{"conversation":[],"output":"Hi"}'
const NOT_FETCHED =
  'could not be read: a part of the viewer could not be fetched. Load the page again.'

/** Opens a file with code that fails to load. */
const setUp = () =>
  renderHook(
    () => ({
      ...useFileOpening(() => Promise.reject(new TypeError('gone'))),
      problem: useFileProblem(),
    }),
    { wrapper: MemoryRouter },
  ).result

afterEach(() => act(() => sayProblem(null)))

test('a file that the code for reading does not come for is said to be unread', async () => {
  const opening = setUp()
  await act(async () => await opening.current.openFiles([new File([RECORD], 'record.json')]))
  expect(opening.current.problem).toBe(`record.json ${NOT_FETCHED}`)
})

test('so is a pasted record, and whoever handed it in hears of it', async () => {
  const opening = setUp()
  await act(async () => expect(await opening.current.openText(RECORD)).toBe(false))
  expect(opening.current.problem).toBe(`The pasted text ${NOT_FETCHED}`)
})

test('a text that is no record is left to others at once', () => {
  expect(setUp().current.openText('3f2b8c1e-9d47-4a60-b5e2-7c1d0f6a8e93')).toBeNull()
})

/** Opens files that are read when the test says so. */
const setUpSlow = () => {
  const finish = new Map<string, (read: ReadFile) => void>()
  const load = async () => ({
    ...(await import('./read-file')),
    readFile: ({ name }: File) =>
      new Promise<ReadFile>((resolve) => {
        finish.set(name, resolve)
      }),
  })
  const { result, unmount } = renderHook(
    () => ({
      ...useFileOpening(load),
      go: useNavigate(),
      path: useLocation().pathname,
      problem: useFileProblem(),
      offer: useOfferedList(),
    }),
    { wrapper: MemoryRouter },
  )
  const open = async (name: string) => {
    const opened = result.current.openFiles([new File([], name)])
    await vi.waitFor(() => expect(finish.has(name)).toBe(true), { timeout: 20_000 })
    return async (read: ReadFile) => {
      finish.get(name)?.(read)
      await act(async () => await opened)
    }
  }
  return { opening: result, open, unmount }
}

const LIST: ReadFile = { kind: 'ids', list: { ids: [], duplicates: 0, problems: [] } }
const PROBLEM: ReadFile = { kind: 'problem', sentence: 'It is empty.' }

test('of two files, the one that was dropped last counts, whichever is read last', async () => {
  const { opening, open } = setUpSlow()
  const [large, small] = [await open('large.json'), await open('small.csv')]
  await small(LIST)
  await large(PROBLEM)
  expect(opening.current.offer?.name).toBe('small.csv')
  expect(opening.current.problem).toBeNull()
})

test('a reader who has gone on to another page hears no more of a file', async () => {
  const { opening, open, unmount } = setUpSlow()
  const large = await open('large.json')
  await act(async () => await opening.current.go('/browse'))
  await large(PROBLEM)
  expect(opening.current.problem).toBeNull()
  const next = await open('next.json')
  unmount()
  await next(PROBLEM)
  expect(renderHook(useFileProblem).result.current).toBeNull()
})

test('a file that is dropped after that is read', async () => {
  const { opening, open } = setUpSlow()
  await act(async () => await opening.current.go('/browse'))
  const file = await open('file.json')
  await act(async () => await opening.current.go('#below'))
  await file(PROBLEM)
  expect(opening.current.problem).toBe('It is empty.')
})
