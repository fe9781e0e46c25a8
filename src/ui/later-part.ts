import { type ComponentType, lazy } from 'react'
import { idle } from '@/lib/when-idle'

// What is there at once asks for parts by `import(…).then((module) => …)`: bundled, an awaited import is twice as long.
type Load<P> = () => Promise<ComponentType<P>>

/** A part that what is around it can't do without: the boundary around it says so where its code doesn't come. */
export const neededPart = <P>(load: Load<P>) => lazy(async () => ({ default: await load() }))

const Nothing = () => null

const orElse =
  <P>(load: Load<P>, Otherwise: ComponentType<P>): Load<P> =>
  () =>
    load().catch(() => Otherwise)

/** A part whose code may not come, as where a release has replaced it: then there is `Otherwise`, or nothing. */
export const guardedPart = <P>(load: Load<P>, Otherwise: ComponentType<P> = Nothing) =>
  neededPart(orElse(load, Otherwise))

let letCome = (): void => {}
const isThere = new Promise<void>((resolve) => {
  letCome = resolve
})

/** Says that what readers came for can be read: the code of all else may come. */
export const letPartsCome = (): void => letCome()

/** Settles when it can be read, or when the page has nothing else to do. */
export const partsMayCome = (): Promise<void> => Promise.race([isThere, idle()])

let queue: Promise<unknown> = Promise.resolve()

/** To ask for all at once would hold the page up, as the browser sets each request up by itself. */
const nextInQueue = (): Promise<unknown> =>
  (queue = queue.then(() => new Promise((resolve) => setTimeout(resolve))))

/** A part that readers did not come for: its code is asked for after that, or when the page has nothing else to do. */
export const laterPart = <P>(load: Load<P>) =>
  neededPart(async () => {
    await partsMayCome()
    await nextInQueue()
    return load()
  })

/** The same for a part that the page can do without, and does where its code doesn't come. */
export const optionalPart = <P>(load: Load<P>) => laterPart(orElse<P>(load, Nothing))
