import { loadRecordParts } from '@/pages/record/record-parts'

const loadResult = () => import('@/features/review-result/ReviewResult')

const isResult = (hash: string): boolean => /[#&]view=result(?:&|$)/.test(hash)

/** Keyed by the first part of a path; a review and its result differ only in the fragment. */
const CODE = new Map<string | undefined, (hash: string) => Promise<unknown>>([
  ['', () => import('@/pages/StartPage')],
  ['i', loadRecordParts],
  ['browse', () => import('@/pages/BrowsePage')],
  [
    'review',
    (hash) =>
      Promise.all([
        import('@/pages/ReviewPage'),
        isResult(hash) ? loadResult() : loadRecordParts(),
      ]),
  ],
  ['compare', () => import('@/pages/ComparePage')],
])

/** Fetches the code of the page at an address of ours, unless it is there already. Rejects if it can't be fetched. */
export const loadPageCode = async ({ pathname, hash }: URL): Promise<void> => {
  await CODE.get(pathname.split('/')[1])?.(hash)
}
