import { createContext, type ReactNode } from 'react'
import { toVisibleText } from './visible-text'

/**
 * How a piece of recorded text is drawn: fit to be read, and, where a reader asked to see them, with what is hidden in
 * it. A context, because text stands at the ends of a deep tree and the second way is loaded only where it is needed.
 */
export const DrawText = createContext<(text: string) => ReactNode>(toVisibleText)
