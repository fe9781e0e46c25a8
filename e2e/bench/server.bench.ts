import { test } from '@playwright/test'
import { type Load, gzipBytes, loadInTurns } from './load'
import { startNginx } from './nginx'
import { recordOf } from './records'
import {
  IS_SHORT,
  keepPart,
  type Measurement,
  measured,
  measuredAtMost,
  startPart,
} from './results'
import { DETAIL, ID, KEY, setStage } from './stage'

const SECONDS = IS_SHORT ? 0.3 : 5
const SIZES = [
  ['2 KB', 2000],
  ['20 KB', 20_000],
  ['2 MB', 2_000_000],
] as const

/**
 * The steady rate over 64 connections, or a quarter of the slowest server's maximum if that is less. A server at its
 * maximum has a queue, and the time of an answer is then the queue's.
 */
const STEADY_PER_SECOND = 1000

/** For the service itself, the viewer, a process that only passes bytes on, and nginx if it is installed. */
type Loads = readonly Load[]

/** `most`: in ms; null if the figure is compared with nothing. */
const added = (
  where: string,
  [bare, ours, relay, theirs]: Loads,
  most: number | null,
): readonly Measurement[] => {
  if (bare === undefined || ours === undefined) return []
  const addedBy = (load: Load): readonly [number, string] => [load.medianMs - bare.medianMs, 'ms']
  const name = `${where}: added at the median`
  const others = [
    ['nginx', theirs],
    ['a bare relay', relay],
  ] as const
  return [
    most === null ? measured(name, addedBy(ours)) : measuredAtMost(name, addedBy(ours), most),
    ...others.flatMap(([who, load]) =>
      load === undefined ? [] : [measured(`${where}: ${who}, added at the median`, addedBy(load))],
    ),
  ]
}

const requests = (where: string, [, ours, , theirs]: Loads): readonly Measurement[] => {
  if (ours === undefined) return []
  const against =
    theirs === undefined ? undefined : { what: 'nginx', value: theirs.perSecond, atLeast: 0.33 }
  return [measured(`${where}: requests`, [ours.perSecond, '/s'], against)]
}

test('the server, the service itself and nginx, side by side', async () => {
  startPart('server')
  const figures: Measurement[] = []
  for (const [size, bytes] of SIZES) {
    const stage = await setStage(recordOf(bytes, ID))
    const nginx = await startNginx(stage.upstreamUrl, stage.folder)
    const authorization = `Bearer ${KEY}`
    const direct = { origin: stage.upstreamUrl, path: DETAIL, headers: { authorization } }
    const viewer = { origin: stage.viewerUrl, path: `/api/interactions/${ID}`, headers: {} }
    const ways = [stage.relayUrl, ...(nginx === null ? [] : [nginx.url])]
    const targets = [direct, viewer, ...ways.map((origin) => ({ ...direct, origin }))]
    const one = await loadInTurns(targets, { connections: 1, seconds: SECONDS })
    figures.push(
      ...added(`${size}, 1 connection`, one, 0.5),
      ...requests(`${size}, 1 connection`, one),
    )
    const many = await loadInTurns(targets, { connections: 64, seconds: SECONDS })
    const slowest = Math.min(...many.map((load) => load.perSecond))
    const perSecond = Math.min(STEADY_PER_SECOND, slowest / 4)
    const paced = await loadInTurns(targets, { connections: 64, seconds: SECONDS, perSecond })
    figures.push(
      ...added(`${size}, 64 connections at a steady pace`, paced, 0.5),
      ...added(`${size}, 64 connections`, many, null),
      ...requests(`${size}, 64 connections`, many),
    )
    figures.push(
      measured(
        `${size}, compressed by the service: to the reader`,
        [(await gzipBytes(viewer)) / 1000, 'KB'],
        {
          what: 'from the service',
          value: (await gzipBytes(direct)) / 1000,
          atMost: 1,
        },
      ),
    )
    await nginx?.stop()
    await stage.stop()
  }
  keepPart('server', figures)
})
