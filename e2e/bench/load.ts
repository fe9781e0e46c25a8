import { Pool, request } from 'undici'
import { median } from './results'

type Target = {
  readonly origin: string
  readonly path: string
  readonly headers: Record<string, string>
}

export type Load = { readonly medianMs: number; readonly perSecond: number }

/** Asks for one address over that many connections, each the next time as soon as it is answered, after a warm-up. */
export const load = async (
  { origin, path, headers }: Target,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<Load> => {
  const pool = new Pool(origin, { connections, pipelining: 1 })
  const ask = async () => {
    const start = performance.now()
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
  const together = async (span: number) => {
    const end = performance.now() + span * 1000
    return (await Promise.all(Array.from({ length: connections }, () => askUntil(end)))).flat()
  }
  await together(seconds / 2)
  const times = await together(seconds)
  await pool.close()
  return { medianMs: median(times), perSecond: times.length / seconds }
}

/** Bytes of one answer as they come over the wire, to a reader that takes gzip. Throws where it isn't gzip. */
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
