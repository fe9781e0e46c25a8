import { test } from '@playwright/test'
import { load } from './load'
import { startNginx } from './nginx'
import { recordOf } from './records'
import { keepPart, type Measurement, measured, startPart } from './results'
import { DETAIL, ID, KEY, setStage } from './stage'

const isShort = process.env['BENCH'] === 'short'
const SECONDS = isShort ? 1 : 5
const SIZES = [
  ['2 KB', 2000],
  ['20 KB', 20_000],
  ['2 MB', 2_000_000],
] as const

type Figures = Omit<Measurement, 'part'>[]

test('the server, the service itself and nginx, side by side', async () => {
  startPart('server')
  const figures: Figures = []
  for (const [size, bytes] of SIZES) {
    const stage = await setStage(recordOf(bytes, ID))
    const nginx = await startNginx(stage.upstreamUrl, stage.folder)
    const authorization = `Bearer ${KEY}`
    const direct = { origin: stage.upstreamUrl, path: DETAIL, headers: { authorization } }
    const viewer = { origin: stage.viewerUrl, path: `/api/interactions/${ID}`, headers: {} }
    for (const connections of [1, 64]) {
      const how = { connections, seconds: SECONDS }
      const where = `${size}, ${connections} ${connections === 1 ? 'connection' : 'connections'}`
      const bare = await load(direct, how)
      const ours = await load(viewer, how)
      const theirs = nginx === null ? null : await load({ ...direct, origin: nginx.url }, how)
      const added: readonly [number, string] = [ours.medianMs - bare.medianMs, 'ms']
      figures.push(
        connections === 1
          ? measured(`${where}: added at the median`, added, { atMost: 0.5 })
          : measured(`${where}: added at the median`, added),
        measured(`${where}: requests`, [ours.perSecond, '/s']),
      )
      if (theirs === null) continue
      figures.push(
        measured(`${where}: nginx, added at the median`, [theirs.medianMs - bare.medianMs, 'ms']),
        measured(
          `${where}: requests, as a share of nginx’s`,
          [ours.perSecond / theirs.perSecond, ''],
          { atLeast: 0.33 },
        ),
      )
    }
    nginx?.process.kill()
    await stage.stop()
  }
  keepPart('server', figures)
})
