import { type ReactNode, Suspense, use } from 'react'
import { guardedPart, partsMayCome } from '../later-part'
import { type Formula, formulaAt } from './formula'
import { DrawText } from './draw-text'

// Few conversations have formulas, and what sets them is three times the size of all else here.
const MathFormula = guardedPart<MathProps>(
  async () => {
    await partsMayCome()
    return import('@/ui/math/MathFormula').then((module) => module.MathFormula)
  },
  ({ source }) => source,
)

type MathProps = { formula: Formula; source: ReactNode }

type Props = {
  /** With its delimiters. */
  source: string
}

/** A formula, set; its source until then, and wherever it cannot be. */
export function FormulaOrSource({ source }: Props) {
  const shown = use(DrawText)(source)
  const formula = formulaAt(source)
  if (formula === null) return shown
  return (
    <Suspense fallback={shown}>
      <MathFormula formula={formula} source={shown} />
    </Suspense>
  )
}
