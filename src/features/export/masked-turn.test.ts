import { expect, test } from 'vitest'
import { toInteraction } from '@/interaction/to-interaction'
import { turnToJson } from './build/to-json'
import { maskTurn } from './masked-turn'

const maskedTurn = async (record: unknown) => {
  const [turn] = toInteraction(record).turns
  if (turn === undefined) throw new Error('no turn')
  const { turn: made, masked } = await maskTurn(turn, 'it')
  const json: unknown = JSON.parse(turnToJson(made) ?? 'null')
  return { json, masked }
}

test('a turn is masked as in the record: field names, cards that are numbers, and what is called a phone too', async () => {
  const input = { 'jane@example.com': 'asked', phone: '3471234567', card: 4111111111111111, n: 7 }
  expect(
    await maskedTurn({ input, output: 'for bob@example.com', timestamp: 'jane@example.com' }),
  ).toEqual({
    json: {
      input: { '[e-mail 1]': 'asked', phone: '[phone 1]', card: '[card 1]', n: 7 },
      output: 'for [e-mail 2]',
      timestamp: '[e-mail 1]',
      is_chosen: true,
    },
    masked: '2 e-mail addresses, 1 phone number, 1 card number',
  })
})

test('a turn without personal data stays as it is', async () => {
  const { json, masked } = await maskedTurn({ input: [1, null], output: 'ok' })
  expect(json).toMatchObject({ input: [1, null], output: 'ok' })
  expect(masked).toBeNull()
})
