import { expect, test } from 'vitest'
import { loadLanguage, toCodePieces } from './highlight'
import { languageOf } from './languages'

test.each([
  ['ts', 'typescript'],
  ['TypeScript', 'typescript'],
  ['js title="x"', 'javascript'],
  ['python3', 'python'],
  ['c++', 'cpp'],
  ['html', 'xml'],
  ['{.json}', null],
  ['json{1,3}', 'json'],
  ['mermaid', null],
  ['constructor', null],
  ['__proto__', null],
  ['', null],
])('%j names the language %s', (info, language) => {
  expect(languageOf(info)).toBe(language)
})

test.each([
  [
    'typescript',
    'const a = "b" // c',
    ['const', 'keyword'],
    ['"b"', 'string'],
    ['// c', 'comment'],
  ],
  ['json', '{ "a": 1 }', ['"a"', 'meta'], ['1', 'number']],
  ['python', 'def f():\n  return None', ['def', 'keyword'], ['f', 'name']],
  ['diff', '- a\n+ b', ['- a', 'removed'], ['+ b', 'added']],
  ['sql', "SELECT 'x'", ['SELECT', 'keyword'], ["'x'", 'string']],
  ['xml', '<script>let a</script>', ['let', 'keyword']],
] as const)('%s is cut into pieces with their roles: %j', async (language, code, ...expected) => {
  await loadLanguage(language)
  const pieces = toCodePieces(code, language)
  expect(pieces.map((piece) => piece.text).join('')).toBe(code)
  for (const [text, role] of expected) expect(pieces).toContainEqual({ text, role })
})

test('code in a language that has not come is one piece without a role', () => {
  expect(toCodePieces('fn main() {}', 'rust')).toEqual([{ text: 'fn main() {}', role: null }])
})

test('odd code comes out whole', async () => {
  await loadLanguage('javascript')
  for (const code of ['', '\0', '<!--', '`${`${`', '/'.repeat(500), '</script>', '\ud800']) {
    const text = toCodePieces(code, 'javascript').map((piece) => piece.text)
    expect(text.join('')).toBe(code)
  }
})
