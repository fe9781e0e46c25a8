// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import { sayProblem, useFileProblem } from './opened-file'
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
