import { type ComponentType, type ReactNode, Suspense, use } from 'react'
import { guardedPart, partsMayCome } from '../later-part'
import { type Formula, formulaAt } from './formula'
import { DrawText } from './draw-text'

type MathProps = { formula: Formula; source: ReactNode }

/** Undefined until its code has come. */
let MathFormula: ComponentType<MathProps> | undefined

// Few conversations have formulas, and the code that typesets them is three times the size of everything else here.
const load = () =>
  import('@/ui/math/MathFormula').then((module) => (MathFormula = module.MathFormula))

const LateFormula = guardedPart<MathProps>(
  () => partsMayCome().then(load),
  ({ source }) => source,
)

/** In ms: longer than that, readers would rather read the sources. */
const PATIENCE = 2000

/**
 * Draws nothing. It suspends, once, until formulas can be typeset, or has waited long enough: drawn as sources first,
 * they would move all that follows.
 */
export const FormulasFirst = guardedPart(() =>
  Promise.race([load(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]).then(
    () => () => null,
  ),
)

type Props = {
  /** With its delimiters. */
  source: string
}

/** A typeset formula; its source until then, and if it can't be typeset. */
export function FormulaOrSource({ source }: Props) {
  const shown = use(DrawText)(source)
  const formula = formulaAt(source)
  if (formula === null) return shown
  const Drawn = MathFormula ?? LateFormula
  return (
    <Suspense fallback={shown}>
      <Drawn formula={formula} source={shown} />
    </Suspense>
  )
}
