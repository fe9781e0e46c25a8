// @vitest-environment jsdom
import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { anyCharacter } from '@/test/any-character'
import { BlockBoundary } from './BlockBoundary'
import { Markdown } from './Markdown'

const draw = (text: string): HTMLElement => render(<Markdown text={text} />).container
const textOf = (text: string): string | null => draw(text).textContent

describe('text', () => {
  test.each([
    ['**a** _b_ ~~c~~', 'a b c'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['a <b onclick=x>b</b> <!-- c -->', 'a <b onclick=x>b</b> <!-- c -->'],
    ['<div id="root">\n\n**b**\n\n</div>', '<div id="root">b</div>'],
    ['AT&amp;T &copy; &#65; a & b &lt;i&gt;', 'AT&T © A a & b <i>'],
    ['&amp;lt; &#38;lt;', '&lt; &lt;'],
    ['`&amp; &#65; <b>`', '&amp; &#65; <b>'],
    ['<code>&lt;b&gt;</code>', '<code>&lt;b&gt;</code>'],
    ['\\*not em\\*', '*not em*'],
    ['first\nsecond\r\nthird\rfourth', 'first\nsecond\nthird\nfourth'],
    ['a  \nb\\\nc', 'a\nb\nc'],
    ['Name:  x\n    indented', 'Name:  x\n    indented'],
    ['\u001b[31mred', '␛[31mred'],
    ['&#27;[31m &#8238;x', '␛[31m ⟨U+202E⟩x'],
    ['half \ud800', 'half \ufffd'],
    ['formula \\(a*b*c\\) and \\[x_1\\]', 'formula \\(a*b*c\\) and \\[x_1\\]'],
    ['note[^1]\n\n[^1]: word', 'note[^1][^1]: word'],
    ['[unused]: https://example.com "T"', '[unused]: https://example.com "T"'],
    ['{{7*7}} ${7*7} %s', '{{7*7}} ${7*7} %s'],
    ['*2*3 = 6*', '2*3 = 6'],
  ])('%j reads as %j', (text, expected) => {
    expect(textOf(text)).toBe(expected)
  })

  test.each([
    ['**「重要」**です', '「重要」です'],
    ['これは**「重要」**です', 'これは「重要」です'],
    ['**注意：**请先备份。', '注意：请先备份。'],
    ['**Note:**先备份', 'Note:先备份'],
    ['使用**`npm ci`**安装', '使用npm ci安装'],
    ['**제목(설명)**은 *「예」*이다', '제목(설명)은 「예」이다'],
    ['***「強調」***です。**次**も', '「強調」です。次も'],
    // Elsewhere it is as CommonMark says.
    ['**Note:**text', '**Note:**text'],
    ['a * b * c、2*3*4、** です **', 'a * b * c、2*3*4、** です **'],
  ])('emphasis beside characters without spaces: %j reads as %j', (text, expected) => {
    expect(textOf(text)).toBe(expected)
  })

  test('a heading looks like one and is none, and takes no id', () => {
    const container = draw('# One\n\nTwo\n===\n\n###### Six')
    expect(screen.queryByRole('heading')).toBeNull()
    expect(container.querySelector('[id]')).toBeNull()
    expect(container.textContent).toBe('OneTwoSix')
  })

  test('each block finds its own direction, and code runs from left to right', () => {
    const container = draw('مرحبا\n\n# שלום\n\n- x\n\n```\ncode\n```')
    const blocks = container.querySelectorAll('p')
    expect([...blocks].every((block) => block.getAttribute('dir') === 'auto')).toBe(true)
    expect(container.querySelector('ul')?.dir).toBe('ltr')
    expect(container.querySelector('pre')?.dir).toBe('ltr')
  })
})

describe('links', () => {
  test('a link opens in a new tab, tells the site nothing, and says where it leads', () => {
    draw('[the docs](https://example.com/a?b=1 "Title")')
    const link = screen.getByRole('link', {
      name: /^the docs ?\(example\.com\) ?\(opens in a new tab\)$/,
    })
    expect(link.getAttribute('href')).toBe('https://example.com/a?b=1')
    expect(link.getAttribute('target')).toBe('_blank')
    expect(link.getAttribute('rel')).toBe('noopener noreferrer nofollow')
    expect(link.title).toBe('https://example.com/a?b=1 “Title”')
  })

  test.each([
    ['https://example.com/a', 'https://example.com/a (opens in a new tab)'],
    ['<https://example.com/a&amp;b>', 'https://example.com/a&amp;b (opens in a new tab)'],
    ['www.example.com', 'www.example.com (opens in a new tab)'],
    ['ada@example.com', 'ada@example.com (opens in a new tab)'],
    [
      '[https://bank.test](https://evil.test)',
      'https://bank.test (evil.test) (opens in a new tab)',
    ],
    [
      '[a](https://bücher.example)',
      'a (bücher.example, xn--bcher-kva.example) (opens in a new tab)',
    ],
    ['[a][r]\n\n[r]: https://example.com', 'a (example.com) (opens in a new tab)'],
    [
      '[![x](https://a.test/p)](https://b.test)',
      'Image from a.test, not loaded: x (b.test) (opens in a new tab)',
    ],
  ])('%s is called %s', (text, name) => {
    draw(text)
    expect(screen.getByRole('link').textContent).toBe(name)
  })

  test('a definition that a link uses is not shown again', () => {
    expect(textOf('[a][r]\n\n[r]: https://example.com')).not.toContain('[r]:')
  })

  test('an address of 5,000 characters is cut in view and whole in the tooltip', () => {
    const address = `https://ok.test/?d=${'x'.repeat(5000)}`
    draw(address)
    const link = screen.getByRole('link')
    expect(link.textContent?.length).toBeLessThan(260)
    expect(link.title).toBe(address)
    expect(link.getAttribute('href')).toBe(address)
  })

  test.each([
    ['[a](javascript:alert(1))', 'a (javascript:alert(1))'],
    ['[a](JaVa&#x53;cript:alert(1))', 'a (JaVaScript:alert(1))'],
    ['[a](java&#9;script:x)', 'a (java\tscript:x)'],
    ['<javascript:alert(1)>', 'javascript:alert(1)'],
    ['[x]\n\n[x]: javascript:1', 'x (javascript:1)'],
    ['[a](data:text/html,x)', 'a (data:text/html,x)'],
    ['[a](//evil.test)', 'a (//evil.test)'],
    ['[a](/\\\\evil.test)', 'a (/\\evil.test)'],
    ['[a](https:evil.test)', 'a (https:evil.test)'],
    ['[a](/api/interactions/1)', 'a (/api/interactions/1)'],
    ['[a](#root)', 'a (#root)'],
    ['[a](https://good.test@evil.test/)', 'a (https://good.test@evil.test/)'],
    ['[a]()', 'a ()'],
    ['[a](https://ok.test/\u202efdp)', 'a (https://ok.test/⟨U+202E⟩fdp)'],
    ['https://ok.test/\u2066a', 'https://ok.test/⟨U+2066⟩a'],
    ['[a](tel:1 "Call")', 'a (tel:1 “Call”)'],
    ['npm ERR! Found: react@18.2.0', 'npm ERR! Found: react@18.2.0'],
    ['next@15.0.0-canary.5 or root@10.0.0.1.', 'next@15.0.0-canary.5 or root@10.0.0.1.'],
  ])('%s is no link, and its target is shown', (text, expected) => {
    const container = draw(text)
    expect(container.querySelector('a, [href]')).toBeNull()
    expect(container.textContent).toBe(expected)
  })
})

describe('images', () => {
  test.each([
    ['![a chart](https://evil.test/p?d=1)', 'Image from evil.test, not loaded: a chart'],
    ['![*x* `y`][r]\n\n[r]: https://evil.test/p', 'Image from evil.test, not loaded: x y'],
    ['![](//evil.test/p)', 'Image from //evil.test/p, not loaded'],
    ['![x](data:image/svg+xml,<svg>)', 'Image from a “data:” address, not loaded: x'],
    ['![x](blob:https://a.test/1)', 'Image from a “blob:” address, not loaded: x'],
    ['![x](/assets/logo.png)', 'Image from /assets/logo.png, not loaded: x'],
    ['![x]()', 'Image from no address, not loaded: x'],
  ])('%s loads nothing and says: %s', (text, expected) => {
    const container = draw(text)
    expect(container.querySelector('img, picture, svg, [src], [style]')).toBeNull()
    expect(container.textContent).toBe(expected)
  })
})

describe('lists, tables and code', () => {
  test('an ordered list keeps the numbers that were written', () => {
    draw('3. three\n5. five\n   - inner')
    const [three, five] = screen.getAllByRole('listitem')
    expect(three?.getAttribute('value')).toBe('3')
    expect(five?.getAttribute('value')).toBe('5')
    expect(within(screen.getAllByRole('list')[1] ?? document.body).getByText('inner')).toBeTruthy()
  })

  test('tasks are marked, and nothing can be ticked', () => {
    const container = draw('- [x] bought\n- [ ] sold\n\n\n- [x] loose\n\n  more')
    expect(container.querySelector('input, button')).toBeNull()
    const names = screen.getAllByRole('listitem').map((item) => item.textContent)
    expect(names[0]).toBe('☑ Done: bought')
    expect(names[1]).toBe('☐ Not done: sold')
    expect(names[2]).toContain('☑ Done: loose')
  })

  test('a table is a named place that the keyboard can scroll, with headers for its columns', () => {
    draw('| Name | Age |\n|:-----|----:|\n| Ada | 36 |\n| Bob | 41 | extra |')
    const region = screen.getByRole('group', { name: 'Table' })
    expect(region.tabIndex).toBe(0)
    const headers = within(region).getAllByRole('columnheader')
    expect(headers.map((header) => header.textContent)).toEqual(['Name', 'Age'])
    expect(headers.every((header) => header.getAttribute('scope') === 'col')).toBe(true)
    expect(within(region).getByRole('cell', { name: 'extra' })).toBeTruthy()
  })

  test.each([
    ['```js\na & b &amp;\n```', 'language-js', 'js'],
    ['```C++ title="x"\na & b &amp;\n```', 'language-c++', 'C++ title="x"'],
    ['```js&#x20;xss\na & b &amp;\n```', 'language-js', 'js xss'],
    ['```"><script>\na & b &amp;\n```', null, '"><script>'],
    ['~~~mermaid\na & b &amp;\n~~~', 'language-mermaid', 'mermaid'],
    ['    a & b &amp;', null, ''],
  ])('%j: code as written, its language named', (text, className, label) => {
    const code = draw(text).querySelector('pre code')
    expect(code?.textContent).toBe('a & b &amp;')
    expect(code?.getAttribute('class') ?? null).toBe(className)
    expect(code?.closest('div')?.textContent).toBe(`${label}a & b &amp;`)
  })

  test('code with a line too long for a small screen can be scrolled by keyboard, short code is no stop', () => {
    draw(`\`\`\`sh\n${'x'.repeat(21)}\n\`\`\`\n\n\`\`\`\nshort\n\`\`\``)
    expect(screen.getByRole('group', { name: 'Code, sh' }).tabIndex).toBe(0)
    expect(screen.getAllByRole('group')).toHaveLength(1)
  })

  test.each([
    ['```sh\nprintf "\u001b[31m"\n```', 'printf "\u001b[31m"'],
    ['```\r\na\r\n\r\nb\r\n```\r\n', 'a\r\n\r\nb'],
    ['a\r\n\n```\nx\ny\n```', 'x\ny'],
    ['- item\n\n  ```py\n  def f():\n      return 1\n  ```', 'def f():\n    return 1'],
  ])('the code of %j is copied as it was recorded', async (text, code) => {
    const user = userEvent.setup()
    draw(text)
    await user.click(screen.getByRole('button', { name: 'Copy code' }))
    expect(await navigator.clipboard.readText()).toBe(code)
  })

  test('code in a known language is coloured, and stays the same text', async () => {
    // Anything that waits for a promise has to be drawn inside an awaited `act`.
    const container = await act(async () => draw('```ts\nconst a = 1 // one\n```'))
    const code = container.querySelector('code')
    await waitFor(() => expect(code?.querySelector('span')?.textContent).toBe('const'))
    expect(code?.textContent).toBe('const a = 1 // one')
  })

  test.each([
    ['- مرحبا\n- hello', 'ul', 'rtl'],
    ['1. one\n2. שלום', 'ol', 'ltr'],
    ['> שלום', 'blockquote', 'rtl'],
    ['| שם | b |\n|-|-|\n| a | b |', '[role="group"]', 'rtl'],
    ['| שם |\n|-|\n| 1.5٪ |', 'td', null],
    ['| שם |\n|-|\n| a |', 'td', 'auto'],
  ])('%j: its %s runs %s', (text, element, direction) => {
    expect(draw(text).querySelector(element)?.getAttribute('dir')).toBe(direction)
  })
})

describe('formulas', () => {
  test.each([
    ['attempt $n = 0, 1$, the', false, 'n = 0, 1'],
    ['**half**, $\\mathbb{E}[d_n] = c_n$.', false, '\\mathbb{E}[d_n] = c_n'],
    ['[link](https://a.test), $[a](b)$', false, '[a](b)'],
    ['*see $a_1*b_1$ now*', false, 'a_1*b_1'],
    ['- item:\n  $$\n  - x\n  = y\n  $$\n- next', true, '- x\n= y'],
    ['text\n$$\na\n=\nb\n$$\nmore', true, 'a\n=\nb'],
    ['\\[\n- x_1 * y_1\n\\]', true, '- x_1 * y_1'],
    ['\\(x_1\\) is', false, 'x_1'],
    ['```math\n\\frac{a}{b}\n```', true, '\\frac{a}{b}'],
    ['| $c_n$ |\n|-|\n| 1 |', false, 'c_n'],
  ])('%j has one, on lines of its own: %s', async (text, isDisplay, source) => {
    const container = draw(text)
    await waitFor(() => expect(container.querySelector('math')).not.toBeNull())
    expect(container.querySelectorAll('math')).toHaveLength(1)
    const math = container.querySelector('math')
    expect(math?.getAttribute('alttext')).toBe(source)
    expect(math?.getAttribute('display') ?? 'inline').toBe(isDisplay ? 'block' : 'inline')
  })

  test.each([
    'It costs $5 and no meeting, or $10.',
    '`$x$` and \\$5\\$ and US$5 or US$6',
    'x $\\href{javascript:alert(1)}{y}$',
    '$\\frac{1}$',
  ])('%j is shown as it was written', async (text) => {
    const shown = text.replaceAll('`', '').replaceAll('\\$', '$')
    const container = draw(`${text}\n\n$x$`)
    await waitFor(() => expect(container.querySelector('math')).not.toBeNull())
    expect(container.querySelectorAll('math')).toHaveLength(1)
    expect(container.querySelector('p')?.textContent).toBe(shown)
    expect(container.querySelector('a')).toBeNull()
  })

  test('a formula is copied as its source', async () => {
    const container = draw('so $c_n$')
    await waitFor(() => expect(container.querySelector('math')).not.toBeNull())
    const unselectable = container.querySelectorAll('.select-none > math')
    expect(unselectable).toHaveLength(1)
    expect(screen.getByText('$c_n$')).toHaveAttribute('aria-hidden', 'true')
  })
})

describe('what cannot be read or drawn', () => {
  test.each([
    ['a'.repeat(100_001), /more than 100,000 characters/],
    ['>'.repeat(5000), /nested more than 100 levels/],
    ['*a/'.repeat(3000), /would take too long/],
  ])('is shown whole as plain text, and says why', (text, notice) => {
    const container = draw(text)
    expect(screen.getByText(notice)).toBeTruthy()
    expect(container.textContent?.endsWith(text)).toBe(true)
  })

  test('a block that fails is shown as its source, and its neighbours stay', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const Broken = (): never => {
      throw new Error('broken')
    }
    render(
      <>
        <p>before</p>
        <BlockBoundary raw="**source**">
          <Broken />
        </BlockBoundary>
        <p>after</p>
      </>,
    )
    vi.restoreAllMocks()
    for (const text of ['before', '**source**', 'after'])
      expect(screen.getByText(text)).toBeTruthy()
  })

  test('a text that is blank says so', () => {
    expect(textOf('')).toBe('Empty')
    expect(textOf('\n \n')).toBe('3 whitespace characters')
  })
})

test('whatever is recorded, it is drawn, and only plain addresses are links', async () => {
  const part = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.constantFrom(
      ...'*_`[]()<>!#|~&;:\\-\n \t'.split(''),
      '](',
      '![',
      '```',
      'javascript:',
      'https://',
      '\n> ',
      '\n- ',
      '|-|',
    ),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 40 }), async (parts) => {
      // The code for colours and formulas is fetched later: this waits for it, or it would delay the next drawing.
      const { container, unmount } = await act(async () =>
        render(<Markdown text={parts.join('')} />),
      )
      expect(container.childNodes.length).toBeGreaterThan(0)
      expect(container.querySelector('img, script, iframe, h1, [id], [src]')).toBeNull()
      for (const link of container.querySelectorAll('a')) {
        expect(link.href).toMatch(/^(?:https?:\/\/[^/]|mailto:)/)
      }
      unmount()
    }),
    { numRuns: 200 },
  )
}, 60_000)
