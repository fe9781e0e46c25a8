// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Recorded, Tag } from '@/interaction/interaction'
import { TagsPanel } from './TagsPanel'

const tag = (key: string, value: string): Tag => ({ key, value: { kind: 'value', value } })

const show = (...value: readonly Tag[]) => {
  render(<TagsPanel tags={{ kind: 'value', value }} />)
  return within(screen.getByRole('region', { name: 'Tags' }))
}

test('lists each tag with its key and value', () => {
  const region = show(
    tag('region', 'eu west'),
    tag('__proto__', 'x'),
    { key: 'plan', value: { kind: 'missing' } },
    { key: 'note', value: { kind: 'empty' } },
    tag('', '0'),
  )
  expect(region.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'region: eu west',
    '__proto__: x',
    'plan: Not recorded',
    'note: Empty',
    'Empty: 0',
  ])
  expect(region.getByText('5 tags')).toBeDefined()
})

test('one click copies a tag', async () => {
  const user = userEvent.setup()
  const region = show(tag('region', 'eu west'), tag('plan', 'pro'))
  await user.click(region.getByRole('button', { name: 'Copy tag plan' }))
  expect(await navigator.clipboard.readText()).toBe('plan: pro')
})

test('a web address is a link, one that could run is text', () => {
  const region = show(tag('trace', 'https://trace.test/1'), tag('x', 'javascript:alert(1)'))
  const links = region.getAllByRole('link')
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://trace.test/1'])
  expect(links[0]?.getAttribute('rel')).toContain('noreferrer')
})

test('a web address in letters of another script says which host it leads to', () => {
  expect(show(tag('x', 'https://аpple.test/')).getByRole('link').textContent).toContain('(xn--')
})

test('a long value is cut until the reader asks for all of it', async () => {
  const user = userEvent.setup()
  const region = show(tag('note', `${'x'.repeat(500)}END`))
  expect(region.queryByText(/END$/)).toBeNull()
  await user.click(region.getByRole('button', { name: 'Show all 503 characters' }))
  expect(region.getByText(/END$/)).toBeDefined()
})

test('of very many tags the first hundred are shown, and all on demand', async () => {
  const user = userEvent.setup()
  const region = show(...Array.from({ length: 250 }, (_, index) => tag(`key ${index}`, 'v')))
  expect(region.getAllByText(/^key/)).toHaveLength(100)
  // Asking by roles takes seconds: each tag has a button too.
  await user.click(region.getByText('Show all 250 tags'))
  expect(region.getAllByText(/^key/)).toHaveLength(250)
  expect(document.activeElement).toHaveTextContent('Show fewer')
})

test.each<[string, Recorded<readonly Tag[]>, string]>([
  ['missing', { kind: 'missing' }, 'TagsNot recorded'],
  ['an empty list', { kind: 'empty' }, 'TagsNone'],
])('%s: one word', (_, tags, text) => {
  render(<TagsPanel tags={tags} />)
  expect(screen.getByRole('region', { name: 'Tags' }).textContent).toBe(text)
})

test('characters that reorder or control are shown by name, in a link too', () => {
  const value = (text: string) => ({ kind: 'value', value: text }) as const
  render(
    <TagsPanel
      tags={{
        kind: 'value',
        value: [
          { key: 'k\u202e', value: value('a\u001b') },
          { key: 'l', value: value('https://a.test/\u202ex') },
        ],
      }}
    />,
  )
  const region = screen.getByRole('region', { name: 'Tags' })
  // With a note between them once its code has come.
  expect(region).toHaveTextContent(/k⟨U\+202E⟩.*: a␛/)
  for (const raw of ['\u202e', '\u001b']) expect(region.textContent).not.toContain(raw)
})
