// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { findPlace, parsePlace } from './find-place'
import {
  itemOf,
  panelPlace,
  type Place,
  placeName,
  turnOf,
  turnTimePlace,
  wholePanel,
} from './place'

describe('the name of a place', () => {
  test.each<[Place, string]>([
    [{ kind: 'turn', turn: 3, speaker: 'user' }, 'turn-3-user'],
    [{ kind: 'turn', turn: 10_000, speaker: 'assistant' }, 'turn-10000-assistant'],
    [{ kind: 'source', source: 2, part: 7 }, 'source-2-7'],
    [{ kind: 'source', source: 2, part: 'query' }, 'source-2-query'],
    [{ kind: 'source', source: 2, part: 'rest' }, 'source-2-rest'],
  ])('%j is written and read as %s', (place, name) => {
    expect(placeName(place)).toBe(name)
    expect(parsePlace(name)).toEqual(place)
  })

  test.each([
    '',
    'turn-0-user',
    'turn-1-system',
    'turn-1-user ',
    'source-1-0',
    'source-1-',
    'tag-1',
  ])('%j is none of a text', (name) => {
    expect(parsePlace(name)).toBeNull()
  })

  test('tells the item of a panel', () => {
    expect(itemOf(panelPlace('tag', 101), 'tag')).toBe(101)
    expect(itemOf('tag-101-value', 'tag')).toBe(101)
    expect(itemOf('tag-1x', 'tag')).toBe(0)
    expect(itemOf('tag-x', 'tag')).toBe(0)
    expect(itemOf('source-1', 'tag')).toBe(0)
  })

  test('tells the turn of a text, and of a time', () => {
    expect(turnOf('turn-12-user')).toBe(12)
    expect(turnOf(turnTimePlace(7))).toBe(7)
    expect(turnOf('tag-1')).toBe(0)
  })
})

test.each(['emotion-"]*{x}', 'emotion-\\', 'emotion-\n', 'emotion-é 的'])(
  'an element is found by a name that holds recorded text: %j',
  (name) => {
    const panel = document.createElement('section')
    const element = document.createElement('p')
    panel.id = 'emotions'
    panel.append(element)
    element.setAttribute('data-place', name)
    document.body.append(panel)
    expect(findPlace(name)).toBe(element)
    element.setAttribute('data-place', wholePanel('emotions'))
    expect(findPlace(wholePanel('emotions'))).toBe(element)
    element.remove()
    expect(findPlace(name)).toBeNull()
    panel.remove()
  },
)
