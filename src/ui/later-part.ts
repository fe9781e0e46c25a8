import { type ComponentType, lazy } from 'react'
import { idle } from '@/lib/when-idle'

/** A part whose code is asked for when the page has nothing else to do: what readers came for is there before. */
export const laterPart = <P>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => {
    await idle()
    return { default: await load() }
  })

/** The same for a part that the page can do without, and does where its code doesn't come. */
export const optionalPart = <P>(load: () => Promise<ComponentType<P>>) =>
  laterPart(() => load().catch((): ComponentType<P> => () => null))
