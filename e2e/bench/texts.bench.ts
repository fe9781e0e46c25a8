import { test } from '@playwright/test'
import { inFreshPage } from './open-page'
import { LARGE } from './records'
import {
  IS_SHORT,
  keepPart,
  type Measurement,
  measured,
  measuredAtMost,
  startPart,
} from './results'
import { ID, setStage } from './stage'
import { openWatched, slowestPress } from './watch'

test('large texts', async ({ browser }) => {
  startPart('texts')
  const figures: Measurement[] = []
  for (const [name, make] of IS_SHORT ? LARGE.slice(0, 2) : LARGE) {
    const stage = await setStage(make(ID))
    await inFreshPage(browser, async (page) => {
      const watched = await openWatched(page, `${stage.viewerUrl}/i/${ID}`, 1)
      const { readable, arrived } = await watched()
      const press = await slowestPress(page)
      const { longestTask } = await watched()
      figures.push(
        measuredAtMost(
          `${name}: first screen after the last byte`,
          [readable - arrived, 'ms'],
          1000,
        ),
        measuredAtMost(`${name}: slowest press`, [press, 'ms'], 200),
        measured(`${name}: longest task`, [longestTask, 'ms']),
      )
    })
    await stage.stop()
  }
  keepPart('texts', figures)
})
