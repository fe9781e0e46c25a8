// @vitest-environment jsdom
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Announcer } from '../Announcer'
import { requestReveal } from '../highlight/reveal'
import { JsonTree } from './JsonTree'
import { UnknownValue } from './UnknownValue'

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const texts = () => screen.getAllByRole('listitem').map((item) => item.textContent)

describe('The tree', () => {
  test('starts with its root open, and what is below closed', () => {
    render(<JsonTree value={{ id: 'a', n: 0, none: null, tags: ['x'] }} />)
    expect(button('4 keys').getAttribute('aria-expanded')).toBe('true')
    expect(button(/^tags: 1 item/).getAttribute('aria-expanded')).toBe('false')
    expect(texts()).toEqual(['id: "a"', 'n: 0', 'none: null', 'tags: 1 item · "x"'])
  })

  test('is opened and closed by keyboard', async () => {
    const user = userEvent.setup()
    render(<JsonTree value={{ outer: { inner: 'leaf' } }} />)
    await user.tab()
    await user.tab()
    await user.tab()
    await user.tab()
    expect(document.activeElement).toBe(button(/^outer/))
    await user.keyboard('{Enter}')
    expect(screen.getByText('leaf')).toBeTruthy()
    await user.keyboard(' ')
    expect(screen.queryByText('leaf')).toBeNull()
  })

  test('is opened by a click on the words too, once', async () => {
    render(<JsonTree value={{ outer: { inner: 'leaf' } }} />)
    await userEvent.click(screen.getByText('outer'))
    expect(screen.getByText('leaf')).toBeTruthy()
  })

  test('shows __proto__ and an empty key, and pollutes nothing', () => {
    const value: unknown = JSON.parse('{"__proto__":{"polluted":"yes"},"":1}')
    render(<JsonTree value={value} />)
    expect(button(/^__proto__: 1 key/)).toBeTruthy()
    expect(texts()).toContain('"": 1')
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  test('shows markup as text', () => {
    render(<JsonTree value={{ '<b>': '<img src=x onerror=alert(1)>' }} />)
    expect(document.querySelector('img, b')).toBeNull()
    expect(texts()).toEqual(['<b>: "<img src=x onerror=alert(1)>"'])
  })

  test('shows a text that is JSON itself as a tree, and as it was recorded again', async () => {
    const call = { id: 'a', list: '["x"]', arguments: '{"city":"Rome","days":"[{\\"n\\":1}]"}' }
    render(<JsonTree value={call} />)
    await userEvent.click(button('Show as JSON'))
    expect(button('2 keys')).toHaveAttribute('aria-expanded', 'true')
    expect(texts()).toContain('city: "Rome"')
    await userEvent.click(button('Show as JSON'))
    expect(button('1 item')).toBeVisible()
    await userEvent.click(
      screen.getByText('arguments').closest('p')?.querySelector('button') ?? document.body,
    )
    expect(texts().at(-1)).toMatch(/^arguments: "\{\\"city\\":\\"Rome/)
  })

  test('isolates the direction of keys and values', () => {
    render(<JsonTree value={{ مفتاح: 'שלום' }} />)
    expect(screen.getByText('שלום').closest('bdi')).not.toBeNull()
    expect(screen.getByText('مفتاح').closest('bdi')).not.toBeNull()
  })

  test('cuts a long text and shows all of it in place', async () => {
    const text = 'ab'.repeat(2000)
    render(<JsonTree value={{ text }} />)
    expect(screen.queryByText(text)).toBeNull()
    await userEvent.click(button('Show all 4,000 characters'))
    expect(screen.getByText(text)).toBeTruthy()
    await userEvent.click(button('Show less'))
    expect(screen.queryByText(text)).toBeNull()
  })

  test('shows a long key whole once its node is open', async () => {
    const key = 'k'.repeat(500)
    render(<JsonTree value={{ [key]: [1] }} />)
    await userEvent.click(button(/^kkk/))
    await userEvent.click(button('Show all 500 characters'))
    expect(screen.getByText(key)).toBeTruthy()
  })

  // By text and tag: finding one of a thousand buttons by role takes jsdom half a minute.
  const rows = () => document.querySelectorAll('li')

  test('opens all and closes all, and says where it stopped', () => {
    const lists = Array.from({ length: 90 }, () => Array.from({ length: 90 }, () => 1))
    render(
      <>
        <JsonTree value={{ lists }} />
        <Announcer />
      </>,
    )
    fireEvent.click(screen.getByText('Expand all'))
    expect(rows().length).toBeGreaterThan(900)
    expect(rows().length).toBeLessThanOrEqual(1000)
    expect(screen.getAllByText(/^Opened up to 1,000 rows/).length).toBe(2)
    fireEvent.click(screen.getByText('Collapse all'))
    expect(rows().length).toBe(1)
    expect(screen.getByRole('status').textContent).toBe('Collapsed')
  }, 30_000)

  test('draws an object of a million keys, whose last one can be reached', () => {
    const value: Record<string, number> = {}
    for (let index = 0; index < 1_000_000; index += 1) value[`key${index}`] = index
    render(<JsonTree value={value} />)
    expect(rows().length).toBe(100)
    fireEvent.click(screen.getByText('990,000 – 999,999'))
    fireEvent.click(screen.getByText('999,900 – 999,999'))
    expect(screen.getByText('key999999').closest('li')?.textContent).toBe('key999999: 999999')
  }, 30_000)

  test('takes a nesting of 100,000 and leads to its end and back', async () => {
    const depth = 100_000
    const value: unknown = JSON.parse(`${'['.repeat(depth)}"found",1${']'.repeat(depth)}`)
    render(
      <>
        <JsonTree value={value} />
        <Announcer />
      </>,
    )
    await userEvent.click(button('Expand all'))
    await userEvent.click(button(/open on its own$/))
    expect(screen.getByRole('status').textContent).toBe('24 levels down')
    await userEvent.click(button('Go to the innermost'))
    expect(screen.getByText('found')).toBeTruthy()
    expect(document.activeElement).not.toBe(document.body)
    await userEvent.click(button('Back to the top'))
    expect(screen.queryByText('found')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Up' })).toBeNull()
  }, 30_000)

  test('starts anew for another value', async () => {
    const { rerender } = render(<JsonTree value={{ a: { b: 'first' } }} />)
    await userEvent.click(button(/^a: /))
    rerender(<JsonTree value={{ a: { b: 'second' } }} />)
    expect(screen.queryByText('first')).toBeNull()
    expect(button(/^a: /).getAttribute('aria-expanded')).toBe('false')
  })

  test('draws any JSON value, every top-level key of it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 5 }), (value) => {
        const { container, unmount } = render(<JsonTree value={value} />)
        expect(within(container).queryAllByRole('listitem').length).toBe(Object.keys(value).length)
        expect(container.textContent).not.toMatch(/\[object Object\]|undefined/)
        unmount()
      }),
      { numRuns: 50 },
    )
  })
})

describe('A value of unexpected type', () => {
  test.each([
    ['12', '"12"'],
    [12, '12'],
    [false, 'false'],
    [[], '[] empty'],
    [undefined, '(not a JSON value)'],
  ])('%j stands in the line as %s', (value, expected) => {
    const { container } = render(<UnknownValue value={value} />)
    expect(container.textContent).toBe(expected)
    expect(container.querySelector('div, p, ul')).toBeNull()
  })

  test('is a tree where it holds something', () => {
    render(<UnknownValue value={[null, null]} />)
    expect(texts()).toEqual(['0: null', '1: null'])
  })
})

describe('what is looked for', () => {
  const needle = `${'x'.repeat(500)}needle`
  const seek = (path: string, text: string, part: 'key' | 'value' = 'value') =>
    act(() =>
      requestReveal({
        place: 'turn-1-user',
        end: 0,
        leaf: { path, part, text, start: 0, end: text.length },
      }),
    )

  test('opens with all that holds it, to the end of a long text', () => {
    render(
      <div data-place="turn-1-user">
        <JsonTree value={{ a: { b: [1, { c: needle }] }, d: { e: 'other' } }} />
      </div>,
    )
    expect(screen.queryByText(/needle/)).toBeNull()
    seek('/0/0/1/0', needle)
    expect(screen.getByText(needle)).toHaveAttribute('data-leaf', '/0/0/1/0:value')
    expect(screen.queryByText('other')).toBeNull()
    // Seeking a second leaf leaves the nodes of the first open.
    seek('/1/0', 'other')
    expect(screen.getByText('other')).toBeVisible()
    expect(screen.getByText(needle)).toBeVisible()
  })

  test('shows a text as it was recorded, where it was shown as the JSON that it is', async () => {
    const json = '{"a":"needle in JSON"}'
    render(
      <div data-place="turn-1-user">
        <JsonTree value={{ a: 'b', arguments: json }} />
      </div>,
    )
    const show = () => userEvent.click(screen.getByRole('button', { name: 'Show as JSON' }))
    await show()
    seek('/0', 'b')
    expect(screen.getByText('needle in JSON')).not.toHaveAttribute('data-leaf', '/0:value')
    seek('/1', json)
    expect(screen.queryByText('needle in JSON')).toBeNull()
    expect(screen.getByText(/needle in JSON/)).toHaveAttribute('data-leaf', '/1:value')
    await show()
    expect(screen.getByText('needle in JSON')).toBeVisible()
  })

  test('in another place opens nothing', () => {
    render(
      <div data-place="turn-2-user">
        <JsonTree value={{ a: { b: needle } }} />
      </div>,
    )
    seek('/0/0', needle)
    expect(screen.queryByText(/needle/)).toBeNull()
  })

  test('is told apart from its neighbours by names without the ranges of long lists', () => {
    const { container } = render(
      <div data-place="turn-1-user">
        <JsonTree value={Array.from({ length: 250 }, (_, index) => `item ${index}`)} />
      </div>,
    )
    seek('/177', 'item 177')
    expect(container.querySelector('[data-leaf="/177:value"]')).toHaveTextContent('item 177')
  })

  test('in a value by itself shows all of it', () => {
    render(
      <p data-place="turn-1-user">
        <UnknownValue value={needle} />
      </p>,
    )
    expect(screen.queryByText(/needle/)).toBeNull()
    seek('', needle)
    expect(screen.getByText(needle)).toBeVisible()
  })
})
