import { Component, type ComponentType, createElement, lazy, type ReactNode } from 'react'
import { idle } from '@/lib/when-idle'

// The first script imports parts by `import(…).then((module) => …)`: once bundled, an awaited import is twice as long.
type Load<P> = () => Promise<ComponentType<P>>

/** A part that its surroundings can't do without: if its code fails to load, the boundary around it says so. */
export const neededPart = <P>(load: Load<P>) => lazy(async () => ({ default: await load() }))

const Nothing = () => null

const orElse =
  <P>(load: Load<P>, Otherwise: ComponentType<P>): Load<P> =>
  () =>
    load().catch(() => Otherwise)

/**
 * A part whose code may fail to load, for instance because a release has replaced it: then `Otherwise` is drawn, or
 * nothing.
 */
export const guardedPart = <P>(load: Load<P>, Otherwise: ComponentType<P> = Nothing) =>
  neededPart(orElse(load, Otherwise))

let letCome = (): void => {}
const isThere = new Promise<void>((resolve) => {
  letCome = resolve
})

/** Says that readers can read what they came for: all other code may be fetched. */
export const letPartsCome = (): void => letCome()

/** Resolves when it can be read, or when the page has nothing else to do. */
export const partsMayCome = (): Promise<void> => Promise.race([isThere, idle()])

let queue: Promise<unknown> = Promise.resolve()

/** Parts come one after the other: all at once, they would freeze the page. */
const nextInQueue = (): Promise<unknown> =>
  (queue = queue.then(() => new Promise((resolve) => setTimeout(resolve))))

type SparedProps = { otherwise: ReactNode; children?: ReactNode }

/** Draws something else in the place of what has a defect. */
class Spared extends Component<SparedProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }
  static getDerivedStateFromError = () => ({ hasFailed: true })
  override render() {
    const { otherwise, children } = this.props
    return this.state.hasFailed ? otherwise : children
  }
}

/**
 * A part that readers did not come for: its code is fetched after that, or when the page has nothing else to do. If it
 * fails to load or has a defect, `Otherwise` is drawn, or nothing.
 */
export const optionalPart = <P extends object>(
  load: Load<P>,
  Otherwise: ComponentType<P> = Nothing,
) => {
  const Part = neededPart(async () => {
    await partsMayCome()
    await nextInQueue()
    return orElse(load, Otherwise)()
  })
  return (props: P) =>
    createElement(
      Spared,
      { otherwise: createElement<P>(Otherwise, props) },
      createElement<P>(Part, props),
    )
}
