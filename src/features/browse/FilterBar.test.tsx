// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { MemoryRouter } from 'react-router'
import { describe, expect, test } from 'vitest'
import type { SearchFilter } from '@/interaction/list-queries'
import { FilterBar } from './FilterBar'
import type { ListView } from './list-view'

const TOPIC: SearchFilter = { kind: 'topic', tag: null, values: ['Refunds'] }
const TAG: SearchFilter = { kind: 'tag', tag: 'env', values: ['prod', 'staging'] }

/** The bar, with a page that shows the view it asks for. */
const show = (
  filters: readonly SearchFilter[],
  {
    refusals = new Map(),
    projects = [],
    project = null,
  }: {
    refusals?: ReadonlyMap<number, string>
    projects?: readonly string[]
    project?: string | null
  } = {},
) => {
  const views: ListView[] = []
  function Page() {
    const [view, setView] = useState<ListView>({ project, range: { kind: 'all' }, filters })
    return (
      <FilterBar
        view={view}
        projects={projects}
        refusals={refusals}
        topics={['Refunds', 'Delivery', ' Slow ']}
        onChange={(next) => {
          views.push(next)
          setView(next)
        }}
      />
    )
  }
  render(<Page />, { wrapper: MemoryRouter })
  return views
}

const bar = (filters: readonly SearchFilter[]) => (
  <FilterBar
    // Each change of the address gives a new view object.
    view={{ project: null, range: { kind: 'all' }, filters: [...filters] }}
    projects={[]}
    refusals={new Map()}
    topics={[]}
    onChange={() => {}}
  />
)

const openForm = async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Add a filter' }))
  return within(screen.getByRole('form', { name: 'New filter' }))
}

test('every documented kind is there to choose, the older ones under a heading of their own', async () => {
  show([])
  const form = await openForm()
  const kinds = within(form.getByRole('combobox', { name: 'Filter by' }))
  const documented = within(kinds.getByRole('group', { name: 'Documented' }))
  expect(documented.getAllByRole('option').map((option) => option.textContent)).toEqual([
    'User intent',
    'Negative user intent',
    'Keyword',
    'User feedback',
    'Tag',
    'Type of problem',
    'Topic',
    'User',
    'User query',
  ])
  const older = within(kinds.getByRole('group', { name: 'Of an older version' }))
  expect(older.getAllByRole('option')).toHaveLength(5)
})

test('topics of the rows can be taken by a click, and others written', async () => {
  const views = show([TAG])
  const form = await openForm()
  await userEvent.click(form.getByRole('button', { name: 'Delivery' }))
  await userEvent.type(form.getByRole('textbox', { name: 'Values, one per line' }), '\nInvoices')
  await userEvent.click(form.getByRole('button', { name: 'Add filter' }))
  expect(views).toEqual([
    {
      project: null,
      range: { kind: 'all' },
      filters: [TAG, { kind: 'topic', tag: null, values: ['Delivery', 'Invoices'] }],
    },
  ])
})

test('a topic that was recorded with spaces around it is chosen and asked for with them', async () => {
  const views = show([])
  const form = await openForm()
  const topic = form.getByRole('button', { name: 'Slow' })
  await userEvent.click(topic)
  expect(topic).toHaveAttribute('aria-pressed', 'true')
  await userEvent.click(topic)
  expect(topic).toHaveAttribute('aria-pressed', 'false')
  await userEvent.click(topic)
  await userEvent.click(form.getByRole('button', { name: 'Add filter' }))
  expect(views[0]?.filters).toEqual([{ kind: 'topic', tag: null, values: [' Slow '] }])
})

test('each try without a value leads to the field that lacks it', async () => {
  show([])
  const form = await openForm()
  for (let tries = 0; tries < 2; tries += 1) {
    await userEvent.click(form.getByRole('button', { name: 'Add filter' }))
    expect(document.activeElement).toHaveAttribute('aria-invalid', 'true')
  }
})

test('feedback is ticked, not written', async () => {
  const views = show([])
  const form = await openForm()
  await userEvent.selectOptions(form.getByRole('combobox'), 'User feedback')
  await userEvent.click(form.getByRole('button', { name: 'Add filter' }))
  expect(form.getByRole('group', { name: 'Feedback' })).toHaveAccessibleDescription(
    /Tick at least one/,
  )
  expect(views).toEqual([])
  await userEvent.click(form.getByRole('checkbox', { name: 'Negative, inferred from behaviour' }))
  await userEvent.click(form.getByRole('button', { name: 'Add filter' }))
  expect(views[0]?.filters).toEqual([
    { kind: 'user_feedback', tag: null, values: ['negative_implicit'] },
  ])
})

test('a filter is changed where it stands, and taken away', async () => {
  const views = show([TAG, TOPIC])
  await userEvent.click(
    screen.getByRole('button', { name: 'Edit filter Tag env: prod or staging' }),
  )
  const form = within(screen.getByRole('form', { name: 'Edit filter' }))
  await userEvent.clear(form.getByRole('textbox', { name: 'Name of the tag' }))
  await userEvent.type(form.getByRole('textbox', { name: 'Name of the tag' }), 'stage')
  await userEvent.click(form.getByRole('button', { name: 'Change filter' }))
  expect(views.at(-1)?.filters).toEqual([{ ...TAG, tag: 'stage' }, TOPIC])
  expect(
    screen.getByRole('button', { name: 'Edit filter Tag stage: prod or staging' }),
  ).toHaveFocus()
  await userEvent.click(screen.getByRole('button', { name: 'Remove filter Topic: Refunds' }))
  expect(views.at(-1)?.filters).toEqual([{ ...TAG, tag: 'stage' }])
  expect(screen.getByRole('button', { name: 'Add a filter' })).toHaveFocus()
})

test('the service’s reason stands at the filter that it refuses, as text', async () => {
  show([TOPIC, TAG], { refusals: new Map([[1, 'no tag <b>env</b>\u202e']]) })
  const refused = screen.getByRole('button', { name: /^Edit filter Tag/ })
  expect(refused).toHaveAccessibleDescription('Refused: no tag <b>env</b>⟨U+202E⟩')
  expect(
    screen.getByRole('button', { name: /^Edit filter Topic/ }),
  ).not.toHaveAccessibleDescription()
})

test('feedback of one side is a link away, as long as feedback is not filtered by', () => {
  show([TOPIC])
  expect(screen.getByRole('link', { name: 'Negative feedback' })).toHaveAttribute(
    'href',
    '/browse#topic=Refunds&user_feedback=negative_explicit,negative_implicit',
  )
})

test('where the address brings other filters, the form for the old ones is closed, and overwrites none', async () => {
  const { rerender } = render(bar([TOPIC]), { wrapper: MemoryRouter })
  await openForm()
  rerender(bar([TOPIC]))
  expect(screen.getByRole('form', { name: 'New filter' })).toBeVisible()
  rerender(bar([TOPIC, TAG]))
  expect(screen.queryByRole('form')).not.toBeInTheDocument()
  rerender(bar([TOPIC]))
  expect(screen.queryByRole('form')).not.toBeInTheDocument()
})

test('no more filters can be added than are asked for', async () => {
  show(Array.from({ length: 20 }, () => TOPIC))
  await userEvent.click(screen.getByRole('button', { name: 'Add a filter' }))
  expect(screen.queryByRole('form')).not.toBeInTheDocument()
  expect(screen.getByText('More filters than these can’t be asked for.')).toBeVisible()
})

describe('where there are several projects', () => {
  const projects = ['Support', 'Büro, Rome']
  const field = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Project' })
  const shown = () => field().selectedOptions[0]?.textContent

  test('the first stands there unless the address names another', () => {
    show([], { projects })
    expect(shown()).toBe('Support')
    expect(within(field()).getAllByRole('option')).toHaveLength(2)
  })

  test('another is chosen, and the filters stay', async () => {
    const views = show([TOPIC], { projects })
    await userEvent.selectOptions(field(), 'Büro, Rome')
    expect(views).toEqual([{ project: 'Büro, Rome', range: { kind: 'all' }, filters: [TOPIC] }])
    expect(shown()).toBe('Büro, Rome')
    await userEvent.click(screen.getByRole('button', { name: 'Remove filter Topic: Refunds' }))
    expect(views.at(-1)?.project).toBe('Büro, Rome')
  })

  test('feedback of one side is a link into the same project', () => {
    show([], { projects, project: 'Büro, Rome' })
    expect(screen.getByRole('link', { name: 'Positive feedback' })).toHaveAttribute(
      'href',
      '/browse#project=B%C3%BCro,+Rome&user_feedback=positive_explicit,positive_implicit',
    )
  })

  test('one that there is not is named as that, and can’t be chosen again', async () => {
    const views = show([], { projects, project: 'Sales\u202e' })
    expect(shown()).toBe('Sales⟨U+202E⟩ (not found)')
    expect(field().selectedOptions[0]).toBeDisabled()
    await userEvent.selectOptions(field(), 'Support')
    expect(views.at(-1)?.project).toBe('Support')
    expect(within(field()).getAllByRole('option')).toHaveLength(2)
  })
})

test.each([[[]], [['Support']]])('with the projects %j there is nothing to choose', (projects) => {
  show([], { projects })
  expect(screen.queryByRole('combobox')).not.toBeInTheDocument()
})
