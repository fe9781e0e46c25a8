import { expect, test } from 'vitest'
import { paths } from '@/lib/paths'
import { toId } from '@/test/ids'
import { pageRoute } from './page-route'

const id = toId('0b5c1a3e-9f51-4a8e-8a3b-6f2f0c2d7e11')

test.each([
  [paths.home(), { route: '/' }],
  [paths.browse(), { route: '/browse' }],
  [paths.review(''), { route: '/review' }],
  [paths.interaction(id), { route: '/i/:id', id }],
  [`${paths.interaction(id).toUpperCase().replace('/I/', '/i/')}/`, { route: '/i/:id', id }],
  ['/i/canary', { route: '/i/:id' }],
  [`/i/${id}0`, { route: '/i/:id' }],
  [`/i/${id}/canary`, { route: 'unknown' }],
  [paths.compare(id, id), { route: '/compare/:id/:id' }],
  ['/compare/canary/canary', { route: '/compare/:id/:id' }],
  ['/compare/canary', { route: 'unknown' }],
  ['/assets/canary.js', { route: '/assets' }],
  ['/browse/', { route: '/browse' }],
  ['/browse/canary', { route: 'unknown' }],
  ['/canary', { route: 'unknown' }],
  ['/constructor', { route: 'unknown' }],
  ['//', { route: '/' }],
  ['', { route: 'unknown' }],
])('the page %s is logged as %j', (path, expected) => {
  expect(pageRoute(path, false)).toEqual(expected)
})

test('a file of the build is logged as one, wherever it lies', () => {
  expect(pageRoute('/robots.txt', true)).toEqual({ route: '/assets' })
  expect(pageRoute('/robots.txt', false)).toEqual({ route: 'unknown' })
})
