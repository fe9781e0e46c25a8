// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { MemoryRouter, useLocation, useNavigate } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { numberedId } from '@/test/ids'
import { sayProblem, useFileProblem, useOfferedList, useReading } from './opened-file'
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

test('a text that would take long to look through is taken, and its list is offered', async () => {
  const ids = Array.from({ length: 8000 }, (_, at) => numberedId(at))
  const { result } = renderHook(
    () => ({ ...useFileOpening(), offer: useOfferedList(), reading: useReading() }),
    { wrapper: MemoryRouter },
  )
  let opened: Promise<boolean> | null = null
  act(() => {
    opened = result.current.openText(ids.join('\n'))
  })
  expect(result.current.reading?.name).toBe('The pasted text')
  await act(async () => expect(await opened).toBe(true))
  expect(result.current.reading).toBeNull()
  expect(result.current.offer).toMatchObject({ list: { more: 7000 } })
  expect(result.current.offer?.list.ids).toHaveLength(1000)
})

/** Opens files that are read when the test says so. */
const setUpSlow = () => {
  const finish = new Map<string, (read: ReadFile) => void>()
  const signals = new Map<string, AbortSignal>()
  const load = async () => ({
    ...(await import('./read-file')),
    readFile: ({ name }: File, signal: AbortSignal) =>
      new Promise<ReadFile>((resolve) => {
        finish.set(name, resolve)
        signals.set(name, signal)
      }),
  })
  const { result, unmount } = renderHook(
    () => ({
      ...useFileOpening(load),
      go: useNavigate(),
      path: useLocation().pathname,
      problem: useFileProblem(),
      offer: useOfferedList(),
      reading: useReading(),
    }),
    { wrapper: MemoryRouter },
  )
  const open = async (name: string, content = '') => {
    let opened: Promise<void> | null = null
    act(() => {
      opened = result.current.openFiles([new File([content], name)])
    })
    await vi.waitFor(() => expect(finish.has(name)).toBe(true), { timeout: 20_000 })
    return async (read: ReadFile) => {
      finish.get(name)?.(read)
      await act(async () => await opened)
    }
  }
  return { opening: result, open, unmount, signals }
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

test('that a long one is being read is said, and can be stopped', async () => {
  const { opening, open, signals } = setUpSlow()
  const long = await open('long.csv', 'x'.repeat(1 << 18))
  expect(opening.current.reading?.name).toBe('long.csv')
  act(() => opening.current.reading?.stop())
  expect(signals.get('long.csv')?.aborted).toBe(true)
  expect(opening.current.reading).toBeNull()
  await long(PROBLEM)
  expect(opening.current.problem).toBeNull()
})

test('a reader who goes on to another page stops it too', async () => {
  const { opening, open, signals } = setUpSlow()
  const long = await open('long.csv', 'x'.repeat(1 << 18))
  await act(async () => await opening.current.go('/browse'))
  expect(signals.get('long.csv')?.aborted).toBe(true)
  expect(opening.current.reading).toBeNull()
  await long(PROBLEM)
})
