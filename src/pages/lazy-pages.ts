import { lazy, useEffect } from 'react'
import { idle } from '@/lib/when-idle'

const loadStart = () => import('./StartPage')
const loadNotFound = () => import('./NotFoundPage')
const loadFailed = () => import('./FailedPage')

// What a link to a record rarely leads to comes by itself, after it.
export const StartPage = lazy(async () => ({ default: (await loadStart()).StartPage }))
export const NotFoundPage = lazy(async () => ({ default: (await loadNotFound()).NotFoundPage }))
export const BrowsePage = lazy(async () => ({
  default: (await import('./BrowsePage')).BrowsePage,
}))
export const ReviewPage = lazy(async () => ({
  default: (await import('./ReviewPage')).ReviewPage,
}))
export const ComparePage = lazy(async () => ({
  default: (await import('./ComparePage')).ComparePage,
}))
export const SignInPage = lazy(async () => ({
  default: (await import('./SignInPage')).SignInPage,
}))
export const FailedPage = lazy(async () => ({ default: (await loadFailed()).FailedPage }))

/**
 * Fetches the other pages' code while nothing else is to do: the page that says "you are offline" can't be fetched when
 * one is, nor one whose file a new release has replaced.
 */
export const usePreloadedPages = (): void => {
  // The outside system: the browser's cache of modules. A failure shows when the page is needed.
  useEffect(() => {
    void idle().then(() => Promise.allSettled([loadStart(), loadNotFound(), loadFailed()]))
  }, [])
}
