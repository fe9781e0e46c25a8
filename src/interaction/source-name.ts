import { hasVisible } from '@/lib/has-visible'

/** What a source is called: by its name, else by its place in the list, from 1. */
export const sourceName = (name: string | null | undefined, position: number): string =>
  name === null || name === undefined || !hasVisible(name) ? `Unnamed source ${position}` : name
