import type { ComponentType } from 'react'

/** For `lazy`: a part that the page can do without, and does where its code doesn't come. */
export const orNothing = async <P>(component: Promise<ComponentType<P>>) => ({
  default: await component.catch((): ComponentType<P> => () => null),
})
