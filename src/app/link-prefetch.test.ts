// @vitest-environment jsdom
import type { QueryClient } from '@tanstack/react-query'
import { QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { interactionQuery, serverQuery } from '@/interaction/queries'
import type { InteractionId } from '@/lib/interaction-id'
import { paths } from '@/lib/paths'
import { numberedId, toId } from '@/test/ids'
import { startLinkPrefetch } from './link-prefetch'
import { createQueryClient } from './query-client'

/** The requested ids, in order. */
let asked: InteractionId[]
/** The ids whose request was aborted. */
let aborted: InteractionId[]
/** How the server answers; a promise that never settles hangs. */
let answer: (id: InteractionId) => Promise<Response>
let client: QueryClient
let stop: () => void

const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } })
const good = (id: InteractionId) => Promise.resolve(json({ id, input: 'Question' }))
const hanging = () => new Promise<Response>(() => {})

beforeEach(() => {
  vi.useFakeTimers()
  asked = []
  aborted = []
  answer = good
  vi.stubGlobal('fetch', (path: string, { signal }: { signal: AbortSignal }) => {
    const id = toId(path.slice(-36))
    asked.push(id)
    return new Promise<Response>((resolve, reject) => {
      signal.addEventListener('abort', () => {
        aborted.push(id)
        reject(signal.reason)
      })
      answer(id).then(resolve, reject)
    })
  })
  client = createQueryClient()
  stop = startLinkPrefetch(client)
})

afterEach(() => {
  stop()
  client.clear()
  document.body.innerHTML = ''
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const addLink = (href: string, attributes: Record<string, string> = {}): HTMLElement => {
  const link = document.createElement('a')
  for (const [name, value] of Object.entries({ href, ...attributes }))
    link.setAttribute(name, value)
  const text = document.createElement('span')
  link.append(text)
  document.body.append(link)
  return text
}

const addRecordLink = (place: number) => addLink(paths.interaction(numberedId(place)))

const point = (element: Element, pointerType = 'mouse') =>
  element.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType }))

/** Advances the clock by that many ms, letting pending work settle. */
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)

test('a pointer that rests on a link fetches its record once, and opening it asks no more', async () => {
  const link = addRecordLink(1)
  point(link)
  await wait(30)
  point(link)
  expect(asked).toEqual([])
  await wait(1000)
  expect(asked).toEqual([numberedId(1)])
  point(document.body)
  point(link)
  await wait(1000)
  const opened = await client.fetchQuery(interactionQuery(numberedId(1)))
  expect(opened.interaction.input).toEqual({ kind: 'value', value: 'Question' })
  expect(asked).toEqual([numberedId(1)])
})

test('of a link that stands for something read here alone, only the code', async () => {
  const link = addLink(paths.interaction(numberedId(1)), { 'data-ahead': 'code' })
  point(link)
  await wait(1000)
  expect(asked).toEqual([])
})

test('a pointer that passes over links fetches nothing', async () => {
  for (let place = 1; place <= 50; place += 1) {
    point(addRecordLink(place))
    await wait(40)
  }
  point(document.body)
  await wait(1000)
  expect(asked).toEqual([])
})

test('the focus fetches where it rests, not the thousand rows that it is led past', async () => {
  for (let place = 1; place <= 1000; place += 1) {
    addRecordLink(place).closest('a')?.focus()
    await wait(33)
  }
  expect(asked).toEqual([])
  await wait(1000)
  expect(asked).toEqual([numberedId(1000)])
})

test('a finger fetches nothing: it lies on links while it scrolls', async () => {
  point(addRecordLink(1), 'touch')
  await wait(1000)
  expect(asked).toEqual([])
})

test('one record is on its way at a time: the next takes its place', async () => {
  answer = hanging
  for (let place = 1; place <= 20; place += 1) {
    point(addRecordLink(place))
    await wait(100)
    expect(asked.length - aborted.length).toBe(1)
  }
  expect(aborted).toEqual(asked.slice(0, -1))
  expect(client.getQueryCache().getAll()).toHaveLength(1)
})

test('of records that nobody opens four are kept', async () => {
  for (let place = 1; place <= 20; place += 1) {
    point(addRecordLink(place))
    await wait(100)
  }
  const kept = client.getQueryCache().getAll()
  expect(kept.map(({ queryKey }) => queryKey[1])).toEqual([17, 18, 19, 20].map(numberedId))
})

test('a record that was opened meanwhile is neither broken off nor asked for again', async () => {
  answer = hanging
  const first = addRecordLink(1)
  point(first)
  await wait(100)
  const close = new QueryObserver(client, interactionQuery(numberedId(1))).subscribe(() => {})
  point(addRecordLink(2))
  await wait(100)
  point(first)
  await wait(100)
  expect(asked).toEqual([numberedId(1), numberedId(2)])
  expect(aborted).toEqual([])
  close()
})

test('a failure leaves no trace, and opening asks anew', async () => {
  answer = () => Promise.resolve(json({ error: { code: 'not_found', message: '' } }, 404))
  point(addRecordLink(1))
  await wait(1000)
  expect(asked).toEqual([numberedId(1)])
  // The code that reads refusals is fetched separately, which no fake timer waits for.
  await vi.waitFor(() => expect(client.getQueryCache().getAll()).toEqual([]))
  answer = good
  await client.fetchQuery(interactionQuery(numberedId(1)))
  expect(asked).toEqual([numberedId(1), numberedId(1)])
})

test('a session that has ended is no news until something is opened', async () => {
  answer = () => Promise.resolve(json({ error: { code: 'sign_in_required', message: '' } }, 401))
  point(addRecordLink(1))
  await wait(1000)
  expect(asked).toEqual([numberedId(1)])
  expect(client.getQueryData(serverQuery().queryKey)).toBeUndefined()
  await client.fetchQuery(interactionQuery(numberedId(1))).catch(() => {})
  expect(client.getQueryData(serverQuery().queryKey)?.signedIn).toBe(false)
})

test.each([
  ['a recorded link, even to a page of ours', `/i/${numberedId(1)}`, { target: '_blank' }],
  ['a download', `/i/${numberedId(1)}`, { download: 'record.json' }],
  ['a page elsewhere', `https://elsewhere.example/i/${numberedId(1)}`, {}],
  ['a set to review', `/review#set=${numberedId(1)}`, {}],
  ['a comparison', paths.compare(numberedId(1), numberedId(2)), {}],
])('no record is asked for by %s', async (_, href, attributes) => {
  point(addLink(href, attributes))
  await wait(1000)
  expect(asked).toEqual([])
})

test('a link within the page of a record asks for nothing, not even where the record failed', async () => {
  history.replaceState(null, '', paths.interaction(numberedId(1)))
  point(addLink(`${paths.interaction(numberedId(1))}#turn=2`))
  await wait(1000)
  history.replaceState(null, '', '/')
  expect(asked).toEqual([])
})

test('nothing is fetched for a reader who saves data', async () => {
  Reflect.set(navigator, 'connection', { saveData: true })
  point(addRecordLink(1))
  await wait(1000)
  Reflect.deleteProperty(navigator, 'connection')
  expect(asked).toEqual([])
})

test('once a page’s code could not be loaded, the browser follows links to other pages, not the router', async () => {
  stop()
  stop = startLinkPrefetch(client, () => Promise.reject(new TypeError('gone')))
  // The router listens further down.
  const heard: string[] = []
  const router = (event: Event) => {
    if (event.target instanceof Element) heard.push(event.target.closest('a')?.pathname ?? '')
  }
  document.body.addEventListener('click', router)
  // jsdom follows no links.
  const stay = (event: Event) => event.preventDefault()
  window.addEventListener('click', stay, { capture: true })
  const [other, same] = [addLink('/browse'), addLink('/#below')]
  const elsewhere = addLink('/compare', { target: '_blank' })
  other.click()
  point(other)
  await wait(1000)
  for (const link of [other, same, elsewhere]) link.click()
  document.body.removeEventListener('click', router)
  window.removeEventListener('click', stay, { capture: true })
  expect(heard).toEqual(['/browse', '/', '/compare'])
})
