import { type ReactNode, Suspense, use } from 'react'
import { guardedPart, partsMayCome } from '../later-part'
import { type Formula, formulaAt } from './formula'
import { DrawText } from './draw-text'

// Few conversations have formulas, and the code that typesets them is three times the size of everything else here.
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

/** A typeset formula; its source until then, and if it can't be typeset. */
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
