import { test } from '@playwright/test'
import { gzipBytes, loadInTurns } from './load'
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

test('the server, the service itself and nginx, side by side', async () => {
  startPart('server')
  const figures: Measurement[] = []
  for (const [size, bytes] of SIZES) {
    const stage = await setStage(recordOf(bytes, ID))
    const nginx = await startNginx(stage.upstreamUrl, stage.folder)
    const authorization = `Bearer ${KEY}`
    const direct = { origin: stage.upstreamUrl, path: DETAIL, headers: { authorization } }
    const viewer = { origin: stage.viewerUrl, path: `/api/interactions/${ID}`, headers: {} }
    for (const connections of [1, 64]) {
      const how = { connections, seconds: SECONDS }
      const where = `${size}, ${connections} ${connections === 1 ? 'connection' : 'connections'}`
      const [bare, ours, theirs = null] = await loadInTurns(
        [direct, viewer, ...(nginx === null ? [] : [{ ...direct, origin: nginx.url }])],
        how,
      )
      if (bare === undefined || ours === undefined) continue
      const added: readonly [number, string] = [ours.medianMs - bare.medianMs, 'ms']
      const name = `${where}: added at the median`
      figures.push(connections === 1 ? measuredAtMost(name, added, 0.5) : measured(name, added))
      const requests: readonly [number, string] = [ours.perSecond, '/s']
      figures.push(
        theirs === null
          ? measured(`${where}: requests`, requests)
          : measured(`${where}: requests`, requests, {
              what: 'nginx',
              value: theirs.perSecond,
              atLeast: 0.33,
            }),
      )
      if (theirs === null) continue
      figures.push(
        measured(`${where}: nginx, added at the median`, [theirs.medianMs - bare.medianMs, 'ms']),
      )
    }
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
