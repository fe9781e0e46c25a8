import { Pool, request } from 'undici'
import { median } from '../../src/lib/median'

type Target = {
  readonly origin: string
  readonly path: string
  readonly headers: Record<string, string>
}

export type Load = { readonly medianMs: number; readonly perSecond: number }

type How = {
  readonly connections: number
  readonly seconds: number
  /** Over all connections; without it, each connection asks again as soon as it is answered. */
  readonly perSecond?: number
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Requests one address over the given number of connections. */
const openLoad = ({ origin, path, headers }: Target, { connections, perSecond }: How) => {
  const pool = new Pool(origin, { connections, pipelining: 1 })
  const ask = async (start = performance.now()) => {
    const { statusCode, body } = await pool.request({ method: 'GET', path, headers })
    await body.arrayBuffer()
    if (statusCode !== 200) throw new Error(`${origin}${path} answered ${statusCode}`)
    return performance.now() - start
  }
  const askUntil = async (end: number) => {
    const times: number[] = []
    while (performance.now() < end) times.push(await ask())
    return times
  }
  const interval = perSecond === undefined ? null : (connections / perSecond) * 1000
  /** An answer that comes after the next request was due delays that one too, and counts against both. */
  const askAtPace = async (first: number, end: number, every: number) => {
    const times: number[] = []
    for (let due = first; due < end; due += every) {
      const early = due - performance.now()
      if (early > 0) await wait(early)
      times.push(await ask(early > 0 ? undefined : due))
    }
    return times
  }
  return {
    /** How long each answer took, in ms. */
    run: async (seconds: number): Promise<readonly number[]> => {
      const start = performance.now()
      const end = start + seconds * 1000
      const asking = Array.from({ length: connections }, (_, at) =>
        interval === null
          ? askUntil(end)
          : askAtPace(start + (at / connections) * interval, end, interval),
      )
      return (await Promise.all(asking)).flat()
    },
    close: () => pool.close(),
  }
}

const ROUNDS = 10

/**
 * Loads each target for `seconds` in all, after half as long to warm up. The targets take turns of a fraction of that,
 * so that a machine that slows down for a while does so for all of them.
 */
export const loadInTurns = async (
  targets: readonly Target[],
  how: How,
): Promise<readonly Load[]> => {
  const { seconds } = how
  const loads = targets.map((target) => ({
    ...openLoad(target, how),
    times: new Array<number>(),
  }))
  for (const { run } of loads) await run(seconds / 2)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { run, times } of loads) times.push(...(await run(seconds / ROUNDS)))
  }
  await Promise.all(loads.map(({ close }) => close()))
  return loads.map(({ times }) => ({
    medianMs: median(times),
    perSecond: times.length / seconds,
  }))
}

/** The number of bytes sent for one answer, to a reader that accepts gzip. Throws if it isn't gzip. */
export const gzipBytes = async ({ origin, path, headers }: Target): Promise<number> => {
  const answer = await request(`${origin}${path}`, {
    headers: { ...headers, 'accept-encoding': 'gzip' },
  })
  const { byteLength } = await answer.body.arrayBuffer()
  if (answer.headers['content-encoding'] !== 'gzip') {
    throw new Error(`${origin}${path} did not come compressed`)
  }
  return byteLength
}
