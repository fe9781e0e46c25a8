import { lazy } from 'react'

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
 * Fetches the code of what follows when something goes wrong: the page that says "you are offline" can't be fetched when
 * one is, nor one whose file a new release has replaced. Never rejects; a failure shows when the page is needed.
 */
export const loadFallbackPages = (): Promise<unknown> =>
  Promise.allSettled([loadStart(), loadNotFound(), loadFailed()])
