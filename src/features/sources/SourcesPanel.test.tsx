// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Recorded, Source } from '@/interaction/interaction'
import { SourcesPanel } from './SourcesPanel'

// jsdom has no layout, so it cannot scroll.
const scrollIntoView = vi.fn<() => void>()
beforeEach(() => {
  scrollIntoView.mockClear()
  Element.prototype.scrollIntoView = scrollIntoView
})

const source = (part: Partial<Source>): Source => ({
  name: null,
  query: { kind: 'missing' },
  results: [],
  rest: undefined,
  ...part,
})

const listed = (...value: readonly Source[]): Recorded<readonly Source[]> => ({
  kind: 'value',
  value,
})

const two = listed(
  source({
    name: 'refund-policy.md',
    query: { kind: 'value', value: 'refund time' },
    results: ['Five days.', ''],
  }),
  source({ results: ['No name here.'], rest: { score: 0.4 } }),
)

describe('the sources panel', () => {
  test('counts the sources and has one closed heading for each', () => {
    render(<SourcesPanel sources={two} />)
    const region = screen.getByRole('region', { name: 'Sources' })
    expect(within(region).getByText('2 sources')).toBeDefined()
    const buttons = within(region).getAllByRole('button', { expanded: false })
    expect(buttons.map((button) => button.textContent)).toEqual([
      'refund-policy.md',
      'Unnamed source 2',
    ])
    expect(within(region).getAllByRole('heading', { level: 3 })).toHaveLength(2)
  })

  test('a name as long as a book is cut in its heading, and stands whole below it', async () => {
    const user = userEvent.setup()
    const name = `https//${'r'.repeat(1200)}`
    render(<SourcesPanel sources={listed(source({ name }))} />)
    const heading = screen.getByRole('button', { name: /^https/ })
    expect(heading.textContent).toHaveLength(1001)
    await user.click(heading)
    expect(screen.getByText(name)).toBeVisible()
  })

  test('a click opens a source and leaves the others open', async () => {
    const user = userEvent.setup()
    render(<SourcesPanel sources={two} />)
    await user.click(screen.getByRole('button', { name: 'refund-policy.md' }))
    await user.click(screen.getByRole('button', { name: 'Unnamed source 2' }))
    for (const name of ['refund-policy.md', 'Unnamed source 2'])
      expect(screen.getByRole('button', { name, expanded: true })).toBeDefined()
    expect(screen.getByText('refund time')).toBeVisible()
    const results = screen
      .getAllByRole('list')
      .filter(({ tagName }) => tagName === 'OL')
      .map((list) =>
        within(list)
          .getAllByRole('listitem')
          .map((item) => item.textContent),
      )
    expect(results).toEqual([['Five days.', 'Empty'], ['No name here.']])
  })

  test('a closed source says what cannot be seen in it; showing that opens it', async () => {
    const user = userEvent.setup()
    const hiding = source({ name: 'Terms\u200b', results: ['Pay p\u0430ypal', 'fine\u200b\u200b'] })
    render(<SourcesPanel sources={listed(source({ name: 'clean', results: ['x'] }), hiding)} />)
    const words = '3 hidden characters and 1 look-alike letter'
    await user.click(await screen.findByRole('button', { name: `Show ${words}` }))
    expect(screen.getAllByRole('button', { expanded: true })).toHaveLength(1)
    expect(await screen.findByRole('img', { name: 'Cyrillic letter U+0430' })).toBeVisible()
    expect(screen.getAllByRole('img', { name: /^Zero-width space/ })).toHaveLength(2)
  })

  test('a source has a link, where the record has an address', async () => {
    const user = userEvent.setup()
    render(
      <SourcesPanel sources={two} linkTo={(number) => `https://x.test/i/1#source=${number}`} />,
    )
    await user.click(screen.getByRole('button', { name: 'Unnamed source 2' }))
    await user.click(screen.getByRole('button', { name: 'Copy the link to source 2' }))
    expect(await navigator.clipboard.readText()).toBe('https://x.test/i/1#source=2')
  })

  test('closed sources of one name are told apart by their queries, and others need none', () => {
    const part = (query: string) =>
      source({ name: 'part C', query: { kind: 'value', value: query } })
    render(<SourcesPanel sources={listed(part('knee'), part('shoulder'), source({ name: 'D' }))} />)
    const names = ['part C knee', 'part C shoulder', 'D']
    expect(names.map((name) => screen.getByRole('button', { name }).textContent)).toEqual(names)
  })

  test('a heading that is a web address is not repeated below it', () => {
    const name = 'https://docs.test/refunds'
    render(<SourcesPanel sources={listed(source({ name }))} openSource={1} />)
    expect(screen.getByRole('link', { name: /^Open docs\.test/ })).toHaveAttribute('href', name)
    expect(screen.getAllByText(name)).toHaveLength(1)
  })

  test('a closed source is soon in the page, for the find of the browser and nobody else', async () => {
    render(<SourcesPanel sources={two} />)
    expect(screen.queryByText('Five days.')).toBeNull()
    const found = await screen.findByText('Five days.')
    expect(screen.queryByRole('definition')).toBeNull()
    expect(found.closest('[hidden]')?.getAttribute('hidden')).toBe('until-found')
  })

  test('a find inside a closed source opens it', async () => {
    render(<SourcesPanel sources={two} />)
    const found = await screen.findByText('Five days.')
    found.dispatchEvent(new Event('beforematch', { bubbles: true }))
    expect(await screen.findByRole('button', { expanded: true })).toBe(
      screen.getByRole('button', { name: 'refund-policy.md' }),
    )
  })

  test('the source that the address names is open, marked and scrolled to', () => {
    const { rerender } = render(<SourcesPanel sources={two} openSource={2} />)
    const second = screen.getByRole('button', { name: 'Unnamed source 2', expanded: true })
    expect(second.closest('li')?.getAttribute('aria-current')).toBe('true')
    expect(scrollIntoView).toHaveBeenCalledOnce()
    rerender(<SourcesPanel sources={two} openSource={1} />)
    const first = screen.getByRole('button', { name: 'refund-policy.md', expanded: true })
    expect(first.closest('li')?.getAttribute('aria-current')).toBe('true')
    expect(second.closest('li')?.getAttribute('aria-current')).toBeNull()
    expect(second.getAttribute('aria-expanded')).toBe('true')
  })

  test('a number that is no source opens nothing', () => {
    render(<SourcesPanel sources={two} openSource={99} />)
    expect(screen.queryByRole('button', { expanded: true })).toBeNull()
  })

  test('the source that the address names is there even at the end of a very long list', () => {
    const many = Array.from({ length: 1200 }, (_, index) => source({ name: `file ${index + 1}` }))
    render(<SourcesPanel sources={listed(...many)} openSource={1200} />)
    expect(screen.getByRole('button', { name: 'file 1200', expanded: true })).toBeDefined()
  })

  test('a name that is a web address becomes a link, one that could run does not', () => {
    render(
      <SourcesPanel
        openSource={1}
        sources={listed(
          source({ name: 'https://docs.test/refunds' }),
          source({ name: 'javascript:alert(1)' }),
        )}
      />,
    )
    const links = screen.getAllByRole('link', { hidden: true })
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://docs.test/refunds'])
    expect(links[0]?.getAttribute('rel')).toContain('noreferrer')
  })

  test('a long result is cut until the reader asks for all of it', async () => {
    const user = userEvent.setup()
    render(
      <SourcesPanel
        openSource={1}
        sources={listed(source({ results: [`${'x'.repeat(9000)}END`] }))}
      />,
    )
    const isShown = () => screen.queryByText(/END$/, { ignore: '[hidden]' }) !== null
    expect(isShown()).toBe(false)
    await user.click(screen.getByRole('button', { name: 'Show all 9,003 characters' }))
    expect(isShown()).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Show less' }))
    expect(isShown()).toBe(false)
  })

  test('sources of any length are there for the find of the browser, beyond their cuts too', async () => {
    const many = Array.from({ length: 4 }, (_, index) =>
      source({ name: `file ${index}`, results: [`${'x'.repeat(250_000)} end of ${index}`] }),
    )
    render(<SourcesPanel sources={listed(...many)} />)
    const end = await screen.findByText(/ end of 3$/, undefined, { timeout: 30_000 })
    end.dispatchEvent(new Event('beforematch', { bubbles: true }))
    expect(await screen.findByRole('button', { expanded: true })).toHaveTextContent('file 3')
    await waitFor(() => expect(end.closest('[hidden]')).toBeNull())
    expect(end.isConnected).toBe(true)
  })

  test('a browser whose find passes over what is hidden is spared the work', async () => {
    const known = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'onbeforematch')
    Reflect.deleteProperty(HTMLElement.prototype, 'onbeforematch')
    const user = userEvent.setup()
    render(<SourcesPanel sources={two} />)
    await user.click(screen.getByRole('button', { name: 'Unnamed source 2' }))
    expect(screen.getByText('No name here.')).toBeVisible()
    expect(screen.queryByText('Five days.')).toBeNull()
    Object.defineProperty(HTMLElement.prototype, 'onbeforematch', known ?? {})
  })

  test.each([
    ['missing', { kind: 'missing' }, 'SourcesNot recorded'],
    ['an empty list', { kind: 'empty' }, 'SourcesNone'],
  ] as const)('%s: one word', (_, sources, text) => {
    render(<SourcesPanel sources={sources} />)
    expect(screen.getByRole('region', { name: 'Sources' }).textContent).toBe(text)
  })
})

describe('what an open source reads', () => {
  const read = (part: Partial<Source>) => {
    render(<SourcesPanel openSource={1} sources={listed(source(part))} />)
    return screen.getByRole('region', { name: 'Sources' }).querySelector('dl')?.textContent
  }

  test.each<[Partial<Source>, string]>([
    [{ query: { kind: 'empty' }, lack: 'empty' }, 'QueryEmptyResultsEmpty'],
    [{ lack: 'none' }, 'QueryNot recordedResultsNone'],
    [{}, 'QueryNot recordedResultsNot recorded'],
    [{ lack: 'odd', rest: '' }, 'RecordedEmpty'],
    [{ lack: 'odd', rest: 7 }, 'Recorded7'],
  ])('of %j', (part, words) => {
    expect(read(part)).toBe(words)
  })

  test('of a result of another type is what it is, and not that none was recorded', () => {
    const words = read({ lack: 'odd', rest: { result: { deep: 'X' } } })
    expect(words).toContain('deep')
    expect(words).not.toContain('Not recorded')
  })

  test('is free of characters that reorder or control', () => {
    const evil = 'a\u202eb\u001b'
    const words = read({
      name: evil,
      query: { kind: 'value', value: evil },
      results: [evil],
    })
    expect(words).toBe('Querya⟨U+202E⟩b␛Resultsa⟨U+202E⟩b␛')
    expect(screen.getByRole('button', { name: 'a⟨U+202E⟩b␛' })).toBeVisible()
  })
})
