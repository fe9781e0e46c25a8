import { useEffect, useRef, useState } from 'react'
import type { InteractionId } from '@/lib/interaction-id'
import { MOST_IN_SET } from '@/lib/review-set/review-set'
import { type ListResult, toLoadedList } from './loaded-list'

export type Matching = {
  /** `fetching`: pages are being read; `failed`: one could not be read, and nothing was selected. */
  readonly state: 'idle' | 'fetching' | 'failed'
  readonly start: () => void
  readonly stop: () => void
}

const idsOf = ({ data }: Pick<ListResult, 'data'>): readonly InteractionId[] =>
  toLoadedList(data?.pages ?? []).ids

/** Selects all matches that a set has room for: reads the pages that this takes, and can be stopped. */
export const useSelectMatching = (
  list: ListResult,
  onSelect: (ids: readonly InteractionId[]) => void,
): Matching => {
  const [state, setState] = useState<Matching['state']>('idle')
  const latestRun = useRef({ isStopped: true })

  const run = async () => {
    latestRun.current.isStopped = true
    const own = { isStopped: false }
    latestRun.current = own
    setState('fetching')
    let latest: Pick<ListResult, 'data' | 'hasNextPage' | 'isError'> = list
    while (latest.hasNextPage && idsOf(latest).length < MOST_IN_SET) {
      latest = await list.fetchNextPage({ cancelRefetch: false })
      if (own.isStopped) return
      if (latest.isError) return setState('failed')
    }
    setState('idle')
    onSelect(idsOf(latest).slice(0, MOST_IN_SET))
  }

  const stop = () => {
    latestRun.current.isStopped = true
    setState('idle')
  }

  // The outside system: the requests, which would go on after the reader has left the page.
  useEffect(
    () => () => {
      latestRun.current.isStopped = true
    },
    [],
  )

  return { state, start: () => void run(), stop }
}
