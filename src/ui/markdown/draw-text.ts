import { createContext, type ReactNode } from 'react'
import { toVisibleText } from '@/lib/visible-text'

/**
 * How a piece of recorded text is drawn: in readable form and, if a reader has asked for it, with what is hidden in it.
 * It is a context because texts are the leaves of a deep tree, and the second way is only loaded when needed.
 */
export const DrawText = createContext<(text: string) => ReactNode>(toVisibleText)
