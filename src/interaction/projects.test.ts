import { expect, test } from 'vitest'
import { toProjects } from './projects'

test('the projects come in their order', () => {
  expect(toProjects({ projects: ['Support', 'Sales'] })).toEqual(['Support', 'Sales'])
  expect(toProjects({ projects: [] })).toEqual([])
})

test.each([[null], [{}], [{ projects: 'Support' }], [{ projects: [null] }]])(
  '%j is no list of projects',
  (value) => {
    expect(() => toProjects(value)).toThrow('bad_upstream_shape')
  },
)
