// @vitest-environment jsdom
import { act, createEvent, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import { FileDrop } from './FileDrop'
import { NoFileDesk } from './NoFileDesk'
import {
  closeFile,
  offerList,
  sayProblem,
  useFileProblem,
  useOfferedList,
  useOpenedFile,
} from './opened-file'

const OVERLAY = 'Drop the file to read it here. It never leaves your browser.'

const BYTES = new TextEncoder().encode('{"conversation":[],"output":"Hi"}')

// jsdom's files have a name and a size, and can't be read.
const record = Object.assign(new File([BYTES], 'record.json'), {
  arrayBuffer: async () => BYTES.buffer,
})

/** A drag as the browser reports it; what it holds can be read only while it is told. */
const drag = (type: 'dragEnter' | 'dragOver' | 'dragLeave' | 'drop', files: readonly File[]) => {
  const dataTransfer = { types: ['Files'], files: [...files] }
  const event = createEvent[type](document.body, { dataTransfer })
  // jsdom has no drags: this one leaves for nothing on the page.
  Object.defineProperty(event, 'relatedTarget', { value: null })
  fireEvent(document.body, event)
  dataTransfer.files.length = 0
  return event
}

function OpenedName() {
  return <p>Open: {useOpenedFile()?.name ?? 'nothing'}</p>
}

const draw = () =>
  render(
    <MemoryRouter>
      <main id="main" tabIndex={-1}>
        <OpenedName />
      </main>
      <FileDrop />
    </MemoryRouter>,
  )

afterEach(() =>
  act(() => {
    closeFile()
    sayProblem(null)
  }),
)

test('a file dropped before what deals with it has come is opened when it comes', async () => {
  draw()
  drag('dragEnter', [record])
  expect(drag('drop', [record]).defaultPrevented).toBe(true)
  expect(await screen.findByText('Open: record.json', undefined, { timeout: 30_000 })).toBeVisible()
  expect(screen.queryByText(OVERLAY)).toBeNull()
})

test('a drag that has left before then leaves nothing on the page', async () => {
  draw()
  drag('dragEnter', [record])
  drag('dragLeave', [record])
  // What deals with it has come when it can say something.
  act(() => sayProblem('Something is wrong.'))
  expect(await screen.findByText('Something is wrong.')).toBeVisible()
  expect(screen.queryByText(OVERLAY)).toBeNull()
})

test('a file held over the page is asked for; dropped twice, it is read twice', async () => {
  draw()
  for (const _ of ['once', 'again']) {
    drag('dragEnter', [record])
    expect(await screen.findByText(OVERLAY)).toBeVisible()
    drag('drop', [record])
    expect(screen.queryByText(OVERLAY)).toBeNull()
    expect(await screen.findByText('Open: record.json')).toBeVisible()
    act(closeFile)
  }
})

/** In its place, as it is drawn. */
function Stead({ dropped }: { dropped?: readonly File[] }) {
  const problem = useFileProblem()
  const offer = useOfferedList()
  return (
    <NoFileDesk isOver={false} dropped={dropped} problem={problem} offer={offer} reading={null} />
  )
}

test('where what deals with files does not come, a dropped one is said to be unread', async () => {
  const { rerender } = render(<Stead />)
  expect(screen.queryByRole('alert')).toBeNull()
  rerender(<Stead dropped={[record]} />)
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'The file could not be read: a part of the viewer could not be fetched. Load the page again.',
  )
})

test('so is a list that could not be offered', async () => {
  render(<Stead />)
  act(() => offerList({ name: 'ids.csv', list: { ids: [], duplicates: 0, problems: [] } }))
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(/^The file could not/))
})
