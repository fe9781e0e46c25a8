import { neededPart } from '@/ui/later-part'

const loadStart = () => import('./StartPage').then((module) => module.StartPage)
const loadNotFound = () => import('./NotFoundPage').then((module) => module.NotFoundPage)
const loadFailed = () => import('./FailedPage').then((module) => module.FailedPage)

// Pages that a link to a record rarely leads to are fetched separately, after it.
export const StartPage = neededPart(loadStart)
export const NotFoundPage = neededPart(loadNotFound)
export const BrowsePage = neededPart(() =>
  import('./BrowsePage').then((module) => module.BrowsePage),
)
export const ReviewPage = neededPart(() =>
  import('./ReviewPage').then((module) => module.ReviewPage),
)
export const ComparePage = neededPart(() =>
  import('./ComparePage').then((module) => module.ComparePage),
)
export const SignInPage = neededPart(() =>
  import('./SignInPage').then((module) => module.SignInPage),
)
export const FailedPage = neededPart(loadFailed)

/**
 * Fetches the code of the pages that are shown when something goes wrong: the page that says "you are offline" can't be
 * fetched when offline, nor can a file that a new release has replaced. Never rejects; a failure shows when the page is
 * needed.
 */
export const loadFallbackPages = (): Promise<unknown> =>
  Promise.allSettled([loadNotFound(), loadFailed()])
