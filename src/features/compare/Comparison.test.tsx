// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { describe, expect, test } from 'vitest'
import type { Interaction, Recorded } from '@/interaction/interaction'
import { missing, recorded, sparseInteraction } from '@/test/sparse-interaction'
import { toId } from '@/test/ids'
import { Comparison } from './Comparison'
import type { Side } from './side'

const sideOf = (name: Side['name'], interaction: Interaction | null): Side => ({
  name,
  id: toId(`0000000${name.toLowerCase()}-0000-4000-8000-000000000000`),
  loaded:
    interaction === null
      ? null
      : {
          interaction,
          figures: [{ label: 'Started', value: { kind: 'text', text: 'yesterday' } }],
          warnings: [],
        },
  lack: 'failed',
})

const format = { share: (value: number) => `${Math.round(value * 100)}%`, intensity: String }

const show = (a: Interaction | null, b: Interaction | null) =>
  render(
    <MemoryRouter>
      <Comparison
        sides={[sideOf('A', a), sideOf('B', b)]}
        failures={[null, b === null ? <p>It broke</p> : null]}
        scoreFormat={format}
        drawSource={(source) => <p>{source.results.join()}</p>}
      />
    </MemoryRouter>,
  )

const region = (name: string) => screen.getByRole('region', { name })
const tableRows = (name: string) =>
  within(region(name))
    .getAllByRole('row')
    .map((row) => row.textContent)

const answer = (output: string) => sparseInteraction({ output: recorded(output) })

describe('the texts', () => {
  test('stand whole on both sides, marked where they differ', () => {
    show(answer('On its red way.'), answer('On its blue way.'))
    const output = region('Output')
    expect(within(output).getByRole('deletion')).toHaveTextContent(/^red$/)
    expect(within(output).getByRole('insertion')).toHaveTextContent(/^blue$/)
    expect(output).toHaveTextContent('On its red way.')
    expect(output).toHaveTextContent('On its blue way.')
    expect(output).toHaveTextContent('1 word removed, 1 added')
    expect(region('Input')).toHaveTextContent('The same')
  })

  test('that are absent have their word, and are not compared', () => {
    show(sparseInteraction({ output: missing, turns: [] }), answer(''))
    expect(region('Output')).toHaveTextContent('Not recorded')
    expect(within(region('Output')).queryByText(/removed|same/)).toBeNull()
  })

  test('that stand in the conversation alone are taken from there', () => {
    show(sparseInteraction({ output: missing }), answer('On its way.'))
    expect(region('Output')).toHaveTextContent('The same')
  })

  test('show hostile characters by their names', () => {
    show(answer('a\u202eb'), answer('a\u001b'))
    expect(region('Output')).toHaveTextContent('a⟨U+202E⟩b')
    expect(region('Output')).toHaveTextContent('a␛')
  })

  test('say how much in them cannot be seen, and show it', async () => {
    show(answer('pass\u200bword'), answer('password'))
    const reveal = await within(region('Output')).findByRole('button', {
      name: 'Show 1 hidden character',
    })
    await userEvent.click(reveal)
    expect(within(region('Output')).getByRole('img')).toHaveAccessibleName(/zero/i)
  })

  test('that are long are folded between the marks, and unfolded on demand', async () => {
    const long = 'many words in a row '.repeat(1200)
    show(answer(`first ${long}`), answer(long))
    await screen.findByRole('deletion')
    const [head] = await within(region('Output')).findAllByRole('button', { name: /^Show all/ })
    expect(region('Output').textContent.length).toBeLessThan(50_000)
    expect(head).toBeVisible()
    if (head !== undefined) await userEvent.click(head)
    expect(screen.getAllByRole('button', { name: 'Show less' })).toHaveLength(1)
  })
})

test('emotions of both stand in one figure with a table, and what is absent is not 0', () => {
  const emotions = (name: string, value: number) =>
    sparseInteraction({
      emotions: recorded({ kind: 'scores', scores: [{ name, score: recorded(value) }] }),
    })
  show(emotions('joy', 0.5), emotions('fear', 0))
  expect(within(region('Emotions')).getByRole('figure')).toContainElement(
    within(region('Emotions')).getByRole('table'),
  )
  expect(tableRows('Emotions')).toEqual([
    'EmotionABChange',
    'joy50%Not recorded—Can’t be compared',
    'fearNot recorded0%—Can’t be compared',
  ])
})

test('a score that is null or empty has the word that it has on its record', () => {
  const side = (joy: Recorded<number>) =>
    sparseInteraction({
      emotions: recorded({
        kind: 'scores',
        scores: [
          { name: 'fear', score: recorded(0.5) },
          { name: 'joy', score: joy },
        ],
      }),
    })
  show(side(missing), side({ kind: 'empty' }))
  expect(tableRows('Emotions')).toContain('joyNot recordedEmpty—Can’t be compared')
})

test('emotions without scores are listed as kept, added and lost', () => {
  const named = (...names: string[]) =>
    sparseInteraction({ emotions: recorded({ kind: 'names', names }) })
  show(named('joy', 'calm'), named('joy', 'fear'))
  expect(
    within(region('Emotions'))
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['joy · in both', 'calm · only in A', 'fear · only in B'])
})

test('a source opens to the text of both sides where it differs', async () => {
  const sourced = (text: string) =>
    sparseInteraction({
      sources: recorded([{ name: 'terms', query: missing, results: [text], rest: undefined }]),
    })
  show(sourced('30 days'), sourced('7 days'))
  const button = screen.getByRole('button', { name: 'terms · In both, text differs' })
  await userEvent.click(button)
  expect(region('Sources')).toHaveTextContent(/A30 daysB7 days/)
})

test('tags say in words what became of them', () => {
  const tagged = (value: string, key: string) =>
    sparseInteraction({
      tags: recorded([
        { key: 'channel', value: recorded(value) },
        { key, value: missing },
      ]),
    })
  show(tagged('app', 'old'), tagged('web', 'new'))
  expect(tableRows('Tags')).toEqual([
    'TagABDifference',
    'channelAappBwebChanged',
    'oldANot recordedB—No such tagOnly in A',
    'newA—No such tagBNot recordedOnly in B',
  ])
})

test.each([
  ['were not recorded', sparseInteraction({ tags: missing })],
  ['could not be loaded', null],
])('nothing is said of a side whose tags %s', (_, other) => {
  const tags = recorded([{ key: 'channel', value: recorded('app') }])
  show(sparseInteraction({ tags }), other)
  expect(tableRows('Tags')).toContain('channelAappB—Not known—Can’t be compared')
})

test('where one side failed, it says so and the other one is still read', () => {
  show(answer('On its way.'), null)
  expect(screen.getByText('It broke')).toBeVisible()
  expect(region('Output')).toHaveTextContent('AOn its way.BNot loaded')
  expect(tableRows('Figures')).toEqual([
    'FigureABDifference',
    'StartedAyesterdayBNot loaded—Can’t be compared',
  ])
  expect(screen.getByRole('heading', { level: 2, name: 'B Interaction 0000000b' })).toBeVisible()
})

test('each side’s heading leads to its record', () => {
  show(answer('x'), answer('y'))
  const [a, b] = screen
    .getAllByRole('heading', { level: 2 })
    .slice(0, 2)
    .map((heading) => within(heading).getByRole('link').getAttribute('href'))
  expect(a).toBe('/i/0000000a-0000-4000-8000-000000000000')
  expect(b).toBe('/i/0000000b-0000-4000-8000-000000000000')
})
