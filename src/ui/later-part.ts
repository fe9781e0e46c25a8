import { type ComponentType, lazy } from 'react'
import { idle } from '@/lib/when-idle'

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
export const laterPart = <P>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => {
    await partsMayCome()
    await nextInQueue()
    return { default: await load() }
  })

/** The same for a part that the page can do without, and does where its code doesn't come. */
export const optionalPart = <P>(load: () => Promise<ComponentType<P>>) =>
  laterPart(() => load().catch((): ComponentType<P> => () => null))
