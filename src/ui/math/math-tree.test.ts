import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCharacter } from '@/test/any-character'
import { copyTree, type MathNode, toMathTree } from './math-tree'

const tex = String.raw

const markup = (node: MathNode | null): string => {
  if (node === null) return 'null'
  if (typeof node === 'string') return node
  const attributes = Object.entries({ ...node.attributes, ...node.style })
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')
  return `<${node.name}${attributes}>${node.children.map(markup).join('')}</${node.name}>`
}

test.each([
  ['x', '<math><mi>x</mi></math>'],
  ['c_n', '<math><msub><mi>c</mi><mi>n</mi></msub></math>'],
  [tex`\frac12`, '<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>'],
])('%s is set as %s', (source, expected) => {
  expect(markup(toMathTree(source, false))).toBe(expected)
})

test.each([
  tex`c_n = \min\left(C,\; b \cdot 2^n\right), \qquad d_n \sim \mathrm{U}(0,\, c_n)`,
  tex`\begin{pmatrix}a&b\\c&d\end{pmatrix}`,
  tex`\begin{aligned}a&=b\\&=c\end{aligned}`,
  tex`f(x) = \begin{cases}1&x>0\\0&\text{otherwise}\end{cases}`,
  tex`\sum_{i=1}^n \int_0^\infty e^{-x}\,dx \to \sqrt[3]{x}`,
  tex`\boxed{x=1} \overline{x} \hat{y} \vec{v} \underbrace{a+b}_{c} \xrightarrow{f}`,
  tex`\mathcal{L} \mathbb{R} \mathfrak{g} \mathbf{x} \operatorname{rank}`,
  tex`\binom{n}{k} \overset{a}{b} \substack{a\\b} \not= x'`,
])('%s is set', (source) => {
  expect(markup(toMathTree(source, true))).toMatch(/^<math display="block">/)
})

describe('what is shown as its source', () => {
  test.each([
    tex`\href{javascript:alert(1)}{x}`,
    tex`\url{https://evil.test}`,
    tex`\includegraphics{https://evil.test/p.png}`,
    tex`\htmlData{a=b}{c}`,
    tex`\class{a}{b}`,
    tex`\def\a{\a\a}\a`,
    tex`\newcommand{\x}{y}\x`,
    tex`\gdef\a{b}\a`,
    tex`\label{a}\ref{a}`,
    tex`\frac{1}`,
    tex`\nosuchcommand`,
    tex`a & b`,
    tex`\rlap{x}y`,
    tex`\cancel{x}`,
    'x^{'.repeat(100) + '}'.repeat(100),
    'x'.repeat(5000),
  ])('%s', (source) => {
    expect(toMathTree(source, true)).toBeNull()
  })
})

test.each([
  tex`\color{white}{hidden}`,
  tex`\textcolor{white}{x}\colorbox{black}{y}`,
  tex`\hspace{-500em}x\kern-90em y`,
  tex`\rule{1000em}{1000em}`,
])('%s takes no colour, no place but its own, and no more than a little', (source) => {
  const made = markup(toMathTree(source, true))
  expect(made).not.toMatch(/color|background|margin|position|-\d|[2-9]\dem|\d{3,}em/i)
})

test('whatever is recorded, only parts of MathML come of it', () => {
  const part = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 3 }),
    fc.constantFrom(
      ...tex`\frac \sqrt { } ^ _ & \\ \left( \right) \text{ \begin{matrix} \end{matrix} \color{red} \hspace{9em} ' ~ % # x 1`.split(
        ' ',
      ),
    ),
  )
  const isPlain = (node: MathNode): boolean =>
    typeof node === 'string' ||
    (/^m[a-z]+$|^none$/.test(node.name) &&
      [...Object.keys(node.attributes), ...Object.keys(node.style)].every(
        (name) => !/^on|href|src|class|id$|color/i.test(name),
      ) &&
      node.children.every(isPlain))
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), fc.boolean(), (parts, isDisplay) => {
      const made = toMathTree(parts.join(' '), isDisplay)
      return made === null || isPlain(made)
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('an element that is not on the list is refused, whatever the library may come to make', () => {
  const around = (name: string) => ({ type: 'math', children: [{ type: name, children: [] }] })
  expect(markup(copyTree(around('mrow')))).toBe('<math><mrow></mrow></math>')
  for (const name of ['a', 'img', 'script', 'maction', 'annotation-xml'])
    expect(() => copyTree(around(name))).toThrow(`<${name}>`)
  expect(copyTree({ type: 'mrow', children: [] })).toBeNull()
})
