import { expect, test } from 'vitest'
import { toServerState } from './server-state'

test.each(['live', 'sample'])('the server says that it is in %s mode', (mode) => {
  expect(toServerState({ status: 'ok', mode, version: 1 })).toEqual({ status: 'ok', mode })
})

test.each([true, false])(
  'where readers sign in, the server says whether they are: %j',
  (signedIn) => {
    expect(toServerState({ status: 'ok', mode: 'live', signedIn }).signedIn).toBe(signedIn)
  },
)

test.each([[null], ['ok'], [{}], [{ status: 'ok' }], [{ status: 'ok', mode: 'x' }]])(
  '%j is the answer of another kind of server',
  (value) => {
    expect(() => toServerState(value)).toThrow('bad_upstream_shape')
  },
)
