import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runToEnd } from '@/lib/run-in-slices'
import { anyCharacter } from '@/test/any-character'
import { compareInSteps } from './compare-texts'
import type { Overlap, OverlapTexts, SourceText } from './overlap'

const source = (number: number, text: string, result = 1): SourceText => ({
  source: number,
  result,
  text,
})

const compare = (
  answer: string,
  sources: readonly (string | SourceText)[],
  language: string | null = 'en',
): Overlap & { texts: OverlapTexts } => {
  const texts = {
    answer,
    language,
    sources: sources.map((one, index) => (typeof one === 'string' ? source(index + 1, one) : one)),
  }
  return { ...runToEnd(compareInSteps(texts)), texts }
}

const quoted = ({ passages, texts }: ReturnType<typeof compare>) =>
  passages.map(({ answer }) => texts.answer.slice(answer.start, answer.end))

const TERMS =
  'Supplements are refunded in full when the accommodation was not provided on the night for which it was booked.'

describe('what counts as overlap', () => {
  test('six words in a row do', () => {
    const overlap = compare('You know: the accommodation was not provided on Monday.', [TERMS])
    expect(quoted(overlap)).toEqual(['the accommodation was not provided on'])
    expect(overlap).toMatchObject({ words: 9, covered: 6 })
  })

  test('five words in a row do not', () => {
    const overlap = compare('You know: the accommodation was not provided at all.', [TERMS])
    expect(overlap).toMatchObject({ covered: 0, passages: [] })
  })

  test('a passage is as long as it can be, and says where it stands in the source', () => {
    const { passages, texts } = compare(
      `Well. Supplements are refunded in full when the accommodation was not provided, I think.`,
      [source(4, 'Nothing of the kind.', 1), source(4, `4.2 ${TERMS}`, 2)],
    )
    expect(passages).toHaveLength(1)
    expect(passages[0]).toMatchObject({ source: 4, result: 2, words: 11 })
    const { start, end } = passages[0]?.inSource ?? { start: 0, end: 0 }
    expect(texts.sources[1]?.text.slice(start, end)).toBe(
      'Supplements are refunded in full when the accommodation was not provided',
    )
  })

  test.each([
    ['case', 'SUPPLEMENTS ARE REFUNDED IN FULL WHEN'],
    ['punctuation', 'Supplements – are refunded “in full”, when'],
    ['line breaks', 'Supplements are\nrefunded\r\n\r\nin full when'],
    ['accents', 'Supplements are réfunded in füll when'],
    ['emphasis', '**Supplements** are *refunded in* `full` when'],
    ['emphasis in a word', 'Supple*ments* are re**fund**ed in full when'],
    ['a link', '[Supplements](https://x.test/a/b/c "so many words") are refunded in full when'],
    ['list numbers', '1. Supplements are\n2. refunded in\n3. full when'],
    ['quote marks', '> Supplements are\n> refunded in full when'],
    ['a citation', 'Supplements are refunded [3] in full when'],
    ['soft hyphens', 'Supple\u00adments are re\u00adfunded in full when'],
    ['HTML line breaks', 'Supplements are<br>refunded in full<br/>when'],
  ])('%s makes no difference', (_what, answer) => {
    expect(compare(answer, [TERMS])).toMatchObject({ words: 6, covered: 6 })
  })

  test('an apostrophe is the same straight, curly or gone', () => {
    const overlap = compare('you don’t have to do anything', ["You don't have to do anything."])
    expect(overlap).toMatchObject({ words: 6, covered: 6 })
  })

  test('nothing is found across two results of a source', () => {
    const overlap = compare('one two three four five six', [
      source(1, 'one two three', 1),
      source(1, 'four five six', 2),
    ])
    expect(overlap.covered).toBe(0)
  })

  test('a paraphrase in the same words but another order is none', () => {
    const overlap = compare(
      'When the accommodation for the night was not provided, in full the supplements are refunded.',
      [TERMS],
    )
    expect(overlap.covered).toBe(0)
  })
})

describe('which source', () => {
  const long = 'a b c d e f g h i j'

  test('the one with the longer passage', () => {
    const { passages } = compare(long, ['a b c d e f', long])
    expect(passages).toMatchObject([{ source: 2, words: 10 }])
  })

  test('passages that overlap are both whole', () => {
    const overlap = compare('a b c d e f g h i j', ['a b c d e f g', 'd e f g h i j'])
    expect(quoted(overlap)).toEqual(['a b c d e f g', 'd e f g h i j'])
    expect(overlap).toMatchObject({ words: 10, covered: 10 })
  })

  test('each source is counted by itself, so the same words in two count for both', () => {
    const { shares, covered } = compare(long, ['a b c d e f', long, 'nothing'])
    expect(covered).toBe(10)
    expect(shares).toEqual([
      { source: 1, covered: 6 },
      { source: 2, covered: 10 },
      { source: 3, covered: 0 },
    ])
  })
})

describe('sentences', () => {
  test('those without a word in common are listed, as they stand in the answer', () => {
    const { unsourced, sentences, texts } = compare(
      `# Refunds\n\nSupplements are refunded in full when the accommodation was not provided. We pay\nwithin 7 days.\n\n- Keep receipts.\n- Supplements are refunded in full when asked.\n\n| What | How |\n| --- | --- |\n| Soup | paid |`,
      [TERMS],
    )
    expect(unsourced.map(({ start, end }) => texts.answer.slice(start, end))).toEqual([
      '# Refunds',
      'We pay\nwithin 7 days.',
      '- Keep receipts.',
      '| What | How |',
      '| Soup | paid |',
    ])
    expect(sentences).toBe(7)
  })

  test('an empty answer has none', () => {
    expect(compare('', [TERMS])).toMatchObject({ words: 0, covered: 0, sentences: 0 })
  })
})

describe('other scripts', () => {
  test('Japanese, which has no spaces', () => {
    const text =
      '星空を撮影するには三脚と明るい広角レンズを使い、シャッター速度を十五秒以内にしてください。'
    const overlap = compare(`なるほど。${text}それだけです。`, [`手引き。${text}以上。`], 'ja')
    expect(quoted(overlap)).toHaveLength(1)
    expect(quoted(overlap)[0]).toContain(
      '三脚と明るい広角レンズを使い、シャッター速度を十五秒以内に',
    )
    expect(overlap.covered).toBeLessThan(overlap.words)
  })

  test('Arabic, with and without its vowel signs', () => {
    const overlap = compare(
      'يمكنك استخدام البطاقة في الخارج بعد تفعيلها',
      ['يُمْكِنُكَ اسْتِخْدَامُ البِطَاقَةِ فِي الخَارِجِ بَعْدَ تَفْعِيلِهَا'],
      'ar',
    )
    expect(overlap).toMatchObject({ words: 7, covered: 7 })
  })

  test('an unknown language is no obstacle', () => {
    expect(
      compare('one two three four five six', ['one two three four five six'], 'xx-!'),
    ).toMatchObject({ covered: 6 })
  })
})

describe('whatever is recorded', () => {
  test('a text is wholly covered by itself, and every passage reads the same on both sides', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'Wort', 'été', '٣', 'don’t', '7'), {
          minLength: 6,
          maxLength: 60,
        }),
        fc.array(fc.constantFrom('a', 'b', 'Wort', 'été', '٣', 'x', 'don’t'), { maxLength: 60 }),
        (answer, other) => {
          const overlap = compare(answer.join(' '), [other.join(' '), answer.join(', ')])
          expect(overlap.covered).toBe(overlap.words)
          for (const passage of overlap.passages) {
            const text = overlap.texts.sources[passage.source - 1]?.text ?? ''
            const inSource = text.slice(passage.inSource.start, passage.inSource.end)
            const inAnswer = overlap.texts.answer.slice(passage.answer.start, passage.answer.end)
            expect(inSource.replaceAll(',', '')).toBe(inAnswer)
            expect(inAnswer.split(' ')).toHaveLength(passage.words)
          }
        },
      ),
    )
  })

  test('any two strings are compared without an error', () => {
    const text = fc.string({ unit: anyCharacter, maxLength: 200 })
    fc.assert(
      fc.property(text, text, (answer, other) => {
        const { words, covered, unsourced } = compare(answer, [other], null)
        expect(covered).toBeLessThanOrEqual(words)
        for (const { start, end } of unsourced) expect(start).toBeLessThan(end)
      }),
    )
  })

  test('endless repetition on both sides is one passage', () => {
    const overlap = compare('no '.repeat(20_000), ['no '.repeat(20_000), 'no '.repeat(20_000)])
    expect(overlap.passages).toMatchObject([{ source: 1, words: 20_000 }])
  })
})
