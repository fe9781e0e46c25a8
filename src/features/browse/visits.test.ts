import { expect, test } from 'vitest'
import { visitOf } from './visits'

test('of all visits, the one that is looked at stays however many come and go beside it', () => {
  const own = visitOf('own')
  for (let other = 0; other < 40; other += 1) {
    visitOf(`other ${other}`)
    expect(visitOf('own')).toBe(own)
  }
})
