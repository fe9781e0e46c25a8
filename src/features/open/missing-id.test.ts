import { expect, test } from 'vitest'
import { missingIdMessage } from './missing-id'

const ID = '3f2b8c1e-9d47-4a60-b5e2-7c1d0f6a8e93'

test.each([
  ['', /^Enter an interaction ID, like /],
  [' \n', /^Enter an interaction ID, like /],
  [ID.slice(0, -1), /too short: 31 of 32 digits/],
  [`{${ID.slice(0, -1)}}`, /too short: 31 of 32 digits/],
  [`"${ID.slice(0, 20)}",`, /too short: 17 of 32 digits/],
  ['3f2b8c1e', /too short: 8 of 32 digits/],
  [`${ID}00`, /too long: 34 digits instead of 32/],
  [ID.replaceAll('-', '').repeat(2), /too long: 64 digits/],
  [ID.replace('0', 'o'), /“o” is not one of them/],
  [ID.replace('-9', '9'), /dashes of this ID are misplaced/],
  ['where is my refund', /^No interaction ID found here/],
  ['my-conversation-with-the-agent', /^No interaction ID found here/],
  ['https://viewer.example/browse', /^No interaction ID found here/],
  ['deed', /^No interaction ID found here/],
  ['x'.repeat(100_000), /^No interaction ID found here/],
])('%j is answered by what is expected', (text, message) => {
  expect(missingIdMessage(text)).toMatch(message)
})
