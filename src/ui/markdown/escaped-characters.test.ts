import { expect, test } from 'vitest'
import { readEscapes } from './escaped-characters'

const code = String.raw

test.each([
  { text: code`caf\u00e9`, count: 1, read: 'café' },
  { text: code`caf\u00e9 is na\u00efve`, count: 2, read: 'café is naïve' },
  { text: code`smile \ud83d\ude00 done`, count: 1, read: 'smile 😀 done' },
  { text: code`caf\u00e9, na\u00efve, \u00C9t\u00e9`, count: 4, read: 'café, naïve, Été' },
  { text: code`\ud83d\ude00 \u00e9 \u00e8`, count: 3, read: '😀 é è' },
  { text: code`\u4f60\u597d\uff01`, count: 3, read: '你好！' },
  { text: 'Say &amp;quot;hi&amp;quot;', count: 2, read: 'Say "hi"' },
  { text: 'caf&amp;eacute; &amp;#233;', count: 2, read: 'café é' },
  { text: code`\u00e9\u00e8 &amp;lt;`, count: 3, read: 'éè <' },
  {
    text: code`\u00e9\u00e8\u00ea \u202e \u0000 \ud800`,
    count: 3,
    read: code`éèê \u202e \u0000 \ud800`,
  },
  {
    text: '\\u00e9\\u00e8\\u00ea `\\u00e9` ~~~\\u00e9',
    count: 3,
    read: 'éèê `\\u00e9` ~~~\\u00e9',
  },
])('$text has $count, and reads as $read', ({ text, count, read }) => {
  expect(readEscapes(text, false)).toEqual({ count, text: read })
})

test.each([
  code`\u0000 \u202e \ud800`,
  code`C:\udead\beef`,
  '`caf\\u00e9`',
  '```\n\\u00e9\\u00e8\\u00ea &amp;quot;\n```',
  'caf&eacute; AT&amp;T &lt;',
  code`\\u00e9\\u00e8\\u00ea`,
  'C:\\users\\u12',
  '&amp;nosuch;',
  'plain',
])('%j is left as it is', (text) => {
  expect(readEscapes(text, false)).toEqual({ count: 0, text })
})

test('shown as it is, a text has its entities too', () => {
  expect(readEscapes('caf&eacute; &amp;quot; &lt;', true)).toEqual({ count: 3, text: 'café " <' })
})

test('any number of codes in a row are read', () => {
  const { count, text } = readEscapes('\\u00e9'.repeat(200_000), false)
  expect(count).toBe(200_000)
  expect(text).toBe('é'.repeat(200_000))
})
