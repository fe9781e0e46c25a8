import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { InteractionError } from '@/interaction/errors'
import { FACTS_KEY, factsQuery } from '@/interaction/record-facts'
import type { InteractionId } from '@/lib/interaction-id'
import { formatCount } from '@/lib/numbers'
import { announce } from '@/ui/announce'
import { type Progress, readAll } from './read-all'

/** How many records are read at a time. The service limits requests: this leaves room for the reader's own. */
const AT_A_TIME = 3
/** In seconds: how long to wait when the service has had too many requests and does not say. */
const USUAL_WAIT = 5
/** Readers who would have to wait longer can try again later. */
const LONGEST_WAIT = 120

const waitAfter = (error: unknown): number | null => {
  if (!(error instanceof InteractionError) || error.code !== 'rate_limited') return null
  const seconds = error.retryAfter ?? USUAL_WAIT
  return seconds > LONGEST_WAIT ? null : seconds
}

export type FactReading = {
  readonly isReading: boolean
  /** The state of the latest reading; null before the first. */
  readonly progress: Progress | null
  readonly start: (ids: readonly InteractionId[]) => void
  readonly stop: () => void
}

/** Reads the facts of records, on demand. It stops by itself when the reader leaves the page. */
export const useFactReading = (): FactReading => {
  const client = useQueryClient()
  const [progress, setProgress] = useState<Progress | null>(null)
  const [isReading, setIsReading] = useState(false)
  const controller = useRef<AbortController | null>(null)

  const stop = () => {
    controller.current?.abort()
    void client.cancelQueries({ queryKey: FACTS_KEY })
    setIsReading(false)
  }
  const read = (id: InteractionId) => client.fetchQuery(factsQuery(id))
  const start = (ids: readonly InteractionId[]) => {
    const own = new AbortController()
    controller.current?.abort()
    controller.current = own
    setIsReading(true)
    setProgress({ done: 0, failed: 0, total: ids.length })
    announce(`Reading ${formatCount(ids.length, 'record')}`)
    const options = { read, waitAfter, most: AT_A_TIME, signal: own.signal }
    void readAll(ids, { ...options, onProgress: setProgress }).then(({ done, failed }) => {
      if (own.signal.aborted) return
      setIsReading(false)
      announce(
        `${formatCount(done - failed, 'record')} read${failed > 0 ? `, ${failed} could not be` : ''}`,
      )
    })
  }

  // The outside system: the requests under way.
  useEffect(
    () => () => {
      controller.current?.abort()
      void client.cancelQueries({ queryKey: FACTS_KEY })
    },
    [client],
  )
  return { isReading, progress, start, stop }
}
