// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import type { Emotions, EmotionScore, Recorded } from '@/interaction/interaction'
import { EmotionsPanel } from './EmotionsPanel'

const show = (emotions: Recorded<Emotions>, isAnalysed = true) => {
  render(<EmotionsPanel emotions={emotions} isAnalysed={isAnalysed} />)
  return screen.getByRole('region', { name: 'Emotions' })
}

const scored = (...scores: readonly EmotionScore[]): Recorded<Emotions> => ({
  kind: 'value',
  value: { kind: 'scores', scores },
})

const score = (name: string, value: number): EmotionScore => ({
  name,
  score: { kind: 'value', value },
})

describe('the emotions panel', () => {
  test('names the strongest emotion in the figure and lists all numbers in a table', () => {
    show(scored(score('joy', 0), score('frustration', 0.62), score('confusion', 0.21)))
    const figure = screen.getByRole('figure', {
      name: 'Emotions: frustration strongest at 62%, then confusion 21%, joy 0%',
    })
    const rows = within(within(figure).getByRole('table')).getAllByRole('row')
    expect(rows.map((row) => row.textContent)).toEqual([
      'EmotionScore',
      'frustration62%',
      'confusion21%',
      'joy0%',
    ])
  })

  test('says that the scores are not for single turns', () => {
    expect(show(scored(score('joy', 1))).textContent).toContain(
      'for the whole interaction, not for single turns',
    )
  })

  test('shows a score of another type as what it is, and a missing one as not recorded', () => {
    show(
      scored(
        { name: 'joy', score: { kind: 'missing' } },
        { name: 'calm', score: { kind: 'unexpected', raw: 'high' } },
        { name: 'fear', score: { kind: 'value', value: Infinity } },
      ),
    )
    const rows = screen.getAllByRole('row').map((row) => row.textContent)
    expect(rows).toContain('joyNot recorded')
    expect(rows).toContain('fearOut of range')
    expect(rows.find((row) => row.startsWith('calm'))).toMatch(/^calm(?!Not recorded|Out of)./)
  })

  test('shows names without numbers as a list, without a chart or numbers', () => {
    const region = show({ kind: 'value', value: { kind: 'names', names: ['joy', 'joy', 'fear'] } })
    expect(within(region).getAllByRole('listitem')).toHaveLength(3)
    expect(screen.queryByRole('figure')).toBeNull()
    expect(screen.queryByRole('table')).toBeNull()
    expect(region.textContent).not.toMatch(/\d/)
  })

  test.each([
    ['Not recorded', { kind: 'missing' }, true],
    ['Not analysed yet', { kind: 'missing' }, false],
    ['None', { kind: 'empty' }, true],
  ] as const)('says "%s" of %j where analysed is %s', (word, emotions, isAnalysed) => {
    expect(show(emotions, isAnalysed).textContent).toBe(`Emotions${word}`)
    expect(screen.queryByRole('figure')).toBeNull()
  })

  test('shows the beginning of a list of very many, and all on demand', async () => {
    const user = userEvent.setup()
    show(scored(...Array.from({ length: 80 }, (_, index) => score(`emotion ${index}`, index))))
    expect(screen.getAllByRole('row')).toHaveLength(51)
    await user.click(screen.getByRole('button', { name: 'Show all 80 emotions' }))
    expect(screen.getAllByRole('row')).toHaveLength(81)
  })

  test('shows characters that reorder or control by name', () => {
    const evil = 'a\u202eb\u001b'
    const region = show(scored(score(evil, 0.5)))
    expect(screen.getByRole('figure', { name: /a⟨U\+202E⟩b␛ strongest/ })).toBeVisible()
    expect(screen.getByRole('rowheader', { name: 'a⟨U+202E⟩b␛' })).toBeVisible()
    expect(region).toHaveTextContent('a⟨U+202E⟩b␛')
  })

  test('gives every row two lines where a name needs them, and the chart with them', () => {
    const region = show(scored(score('mild disappointment', 0.5), score('joy', 0.1)))
    for (const row of within(region).getAllByRole('rowheader'))
      expect(row).toHaveStyle({ height: '2.5rem' })
    expect(region.querySelector('.absolute')).toHaveStyle({ height: '5rem' })
  })

  test('has the colour of no recorded name in its markup', () => {
    const region = show(scored(score('red;background:url(//evil.test)', 0.5)))
    for (const element of region.querySelectorAll('[style],[class]'))
      expect(`${element.getAttribute('style')} ${element.getAttribute('class')}`).not.toContain(
        'evil',
      )
  })
})
