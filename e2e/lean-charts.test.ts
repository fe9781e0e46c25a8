// @vitest-environment jsdom
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { render } from '@testing-library/react'
import * as fc from 'fast-check'
import { createElement, type ReactElement } from 'react'
import { build } from 'vite'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { EmotionPairChart } from '@/features/compare/EmotionPairChart'
import { toEmotionPairs } from '@/features/compare/emotion-pairs'
import { EmotionChart } from '@/features/emotions/EmotionChart'
import { toEmotionBars } from '@/features/emotions/emotion-bars'
import type { EmotionScore } from '@/interaction/interaction'
import { leanPackagesPlugin } from '@/build/lean-packages-plugin'

const ROOT = join(import.meta.dirname, '..')

type Charts = {
  readonly EmotionChart: typeof EmotionChart
  readonly EmotionPairChart: typeof EmotionPairChart
}

// The charts with all of their library, as in development.
const whole: Charts = { EmotionChart, EmotionPairChart }
let lean: Charts = whole
let folder = ''

beforeAll(async () => {
  // Within the project, so that what is built finds the very React that the test uses.
  folder = mkdtempSync(join(ROOT, 'node_modules', '.lean-charts-'))
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    plugins: [leanPackagesPlugin()],
    resolve: { alias: { '@': join(ROOT, 'src') } },
    // For Node, with the library in it; React is left to be imported.
    ssr: { noExternal: true, external: ['react', 'react-dom'] },
    build: {
      ssr: true,
      outDir: folder,
      minify: false,
      rolldownOptions: {
        input: {
          single: join(ROOT, 'src/features/emotions/EmotionChart.tsx'),
          pair: join(ROOT, 'src/features/compare/EmotionPairChart.tsx'),
        },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  })
  const load = (name: string): Promise<Charts> =>
    import(/* @vite-ignore */ pathToFileURL(join(folder, `${name}.mjs`)).href)
  lean = { ...(await load('single')), ...(await load('pair')) }
})
afterAll(() => rmSync(folder, { recursive: true }))

beforeEach(() => {
  // No layout in jsdom: a box of this size.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => {}
      disconnect = () => {}
    },
  )
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 300, 140))
})

const scores = (values: readonly number[]): EmotionScore[] =>
  values.map((value, place) => ({ name: `emotion ${place}`, score: { kind: 'value', value } }))

const single = (charts: Charts, values: readonly number[]): ReactElement => {
  const { bars, domain } = toEmotionBars(scores(values))
  return createElement(charts.EmotionChart, { bars, domain, height: bars.length * 2 })
}

const recorded = (values: readonly number[]) =>
  ({ kind: 'value', value: { kind: 'scores', scores: scores(values) } }) as const

const pair = (charts: Charts, values: readonly number[]): ReactElement => {
  const half = Math.floor(values.length / 2)
  const { rows, domain } = toEmotionPairs(
    recorded(values.slice(0, half)),
    recorded(values.slice(half)),
  )
  return createElement(charts.EmotionPairChart, { rows, domain, height: rows.length * 2 })
}

/** What is drawn, without the names that are made anew for each chart. */
const drawnBy = (element: ReactElement, next: ReactElement): readonly string[] => {
  const { container, rerender, unmount } = render(element)
  const draw = () =>
    container.innerHTML.replaceAll(/(?<=recharts)\d+(?=-clip)|(?<=_r_)\w+(?=_)/g, '')
  const first = draw()
  rerender(next)
  const both = [first, draw()]
  unmount()
  return both
}

const values = fc.array(fc.oneof(fc.double({ min: -1, max: 1, noNaN: true }), fc.integer()), {
  minLength: 1,
  maxLength: 12,
})

test.each([
  ['one record', single],
  ['two records', pair],
])('the charts of %s are drawn as with all of the library', (_what, chart) => {
  fc.assert(
    fc.property(values, values, (now, later) => {
      const drawn = drawnBy(chart(lean, now), chart(lean, later))
      expect(drawn[0]).toContain('recharts-surface')
      expect(drawn).toEqual(drawnBy(chart(whole, now), chart(whole, later)))
    }),
    { numRuns: 60 },
  )
})
