import { type ComponentType, lazy } from 'react'
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

/** Requesting everything at once would freeze the page, since the browser sets up each request separately. */
const nextInQueue = (): Promise<unknown> =>
  (queue = queue.then(() => new Promise((resolve) => setTimeout(resolve))))

/**
 * A part that readers did not come for: its code is fetched after that, or when the page has nothing else to do. If it
 * fails to load, `Otherwise` is drawn, or nothing.
 */
export const optionalPart = <P>(load: Load<P>, Otherwise: ComponentType<P> = Nothing) =>
  neededPart(async () => {
    await partsMayCome()
    await nextInQueue()
    return orElse(load, Otherwise)()
  })
