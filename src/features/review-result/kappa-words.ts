import { formatCount } from '@/lib/numbers'
import { numberFormat } from '@/lib/on-demand'
import type { Kappa, Pair } from './kappa'

/** J. R. Landis and G. G. Koch, Biometrics 33 (1977): the upper ends of their classes, which they call arbitrary. */
const CLASSES = [
  [0.2, 'slight'],
  [0.4, 'fair'],
  [0.6, 'moderate'],
  [0.8, 'substantial'],
  [1, 'almost perfect'],
] as const

/** With fewer than this, a handful of other verdicts would change the figure. */
const FEW = 30

const twoDigits = numberFormat({
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: 'negative',
})

/** Kappa to two digits: "0.49", "−0.13". */
export const formatKappa = twoDigits

const classOf = (value: number): string => {
  // The figure as printed, so that words and figure always agree.
  const rounded = Math.round(value * 100) / 100
  if (rounded < 0) return 'less agreement than chance would give'
  return `“${CLASSES.find(([end]) => rounded <= end)?.[1] ?? 'almost perfect'}”`
}

const cautions = (pairs: readonly Pair[]): readonly string[] => {
  const isConstant = (key: keyof Pair) => new Set(pairs.map((pair) => pair[key])).size === 1
  return [
    ...(isConstant('mine') || isConstant('theirs')
      ? ['One of you gave the same label throughout: then kappa is 0, however often you agree.']
      : []),
    ...(pairs.length < FEW
      ? [
          `It rests on ${formatCount(pairs.length, 'interaction')}: a few other verdicts would change it much.`,
        ]
      : []),
  ]
}

/** What kappa says and what it does not, one sentence each. */
export const kappaSentences = (kappa: Kappa, pairs: readonly Pair[]): readonly string[] => {
  switch (kappa.kind) {
    case 'no pairs':
      return [
        'No interaction has a verdict from both of you yet, so there is no agreement to tell.',
      ]
    case 'one label':
      return [
        `Both of you gave “${kappa.label}” each time. That is full agreement, and chance alone would agree as much, so kappa is not defined.`,
      ]
    case 'value':
      return [
        'Kappa is agreement beyond chance: 1 is full, 0 is what chance would give.',
        `By a common convention (Landis and Koch, 1977) ${formatKappa(kappa.value)} is ${classOf(kappa.value)}; how much is enough depends on what is judged.`,
        ...cautions(pairs),
      ]
  }
}
