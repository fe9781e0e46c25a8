// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ComponentType, Suspense } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { guardedPart, letPartsCome, optionalPart } from './later-part'

type Words = { text: string }

afterEach(() => {
  vi.restoreAllMocks()
})

/** The browser's error when a release has replaced the file, or when there is no network. */
const failing = (): Promise<ComponentType<Words>> =>
  Promise.reject(new TypeError('Failed to fetch dynamically imported module'))

const draw = async (Part: ComponentType<Words>) => {
  render(
    <>
      <p>The rest of the page</p>
      <Suspense fallback={<p>Waiting</p>}>
        <Part text="recorded" />
      </Suspense>
    </>,
  )
  expect(screen.getByText('Waiting')).toBeVisible()
  await waitFor(() => expect(screen.queryByText('Waiting')).toBeNull())
  expect(screen.getByText('The rest of the page')).toBeVisible()
}

test('a part whose code does not come leaves the page as it is', async () => {
  await draw(guardedPart(failing))
  expect(document.body.textContent).toBe('The rest of the page')
})

test('or something simpler stands in its place, and knows what the part was to show', async () => {
  await draw(guardedPart(failing, ({ text }: Words) => <p>Plain: {text}</p>))
  expect(screen.getByText('Plain: recorded')).toBeVisible()
})

test('a part whose code comes is drawn', async () => {
  await draw(guardedPart(async () => ({ text }: Words) => <p>Fancy: {text}</p>))
  expect(screen.getByText('Fancy: recorded')).toBeVisible()
})

test('a part that comes later can be done without as well', async () => {
  letPartsCome()
  await draw(optionalPart(failing))
  expect(document.body.textContent).toBe('The rest of the page')
})

test('or if it has a defect', async () => {
  // React logs what was thrown.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  letPartsCome()
  const Defective = (): never => {
    throw new Error('a defect')
  }
  await draw(optionalPart<Words>(() => Promise.resolve(Defective)))
  expect(document.body.textContent).toBe('The rest of the page')
})

test('no part is left to itself: each says what becomes of the page without its code', () => {
  const root = join(import.meta.dirname, '..')
  const own = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /\.tsx?$/.test(file) &&
      /import \{[^}]*\blazy\b[^}]*\} from 'react'/.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(own).toEqual([join('ui', 'later-part.ts')])
})
