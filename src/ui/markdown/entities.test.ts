import { expect, test } from 'vitest'
import { decodeEntities } from './entities'

test.each([
  ['a & b', 'a & b'],
  ['&amp;', '&'],
  ['&amp;lt;', '&lt;'],
  ['&#38;amp;', '&amp;'],
  ['&lt;b&gt; &quot;x&quot; &apos;', '<b> "x" \''],
  ['&nbsp;&yuml;&szlig;&euro;&hellip;', '\u00a0ÿß€…'],
  ['&#65;&#x42;&#X43;', 'ABC'],
  ['&#128512;', '😀'],
  ['&#0; &#xD800; &#x110000; &#9999999;', '\ufffd \ufffd \ufffd \ufffd'],
  [
    '&CounterClockwiseContourIntegral; &nosuch; &amp &;',
    '&CounterClockwiseContourIntegral; &nosuch; &amp &;',
  ],
  ['&constructor; &__proto__;', '&constructor; &__proto__;'],
])('%j reads as %j', (text, expected) => {
  expect(decodeEntities(text)).toBe(expected)
})
