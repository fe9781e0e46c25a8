import { ARABIC } from './arabic'
import { BANK_CARDS } from './bank-cards'
import { CODE_HELP } from './code-help'
import { COOKING } from './cooking'
import { DELIVERIES } from './deliveries'
import { FRENCH } from './french'
import { GERMAN } from './german'
import { HEALTH_COVER } from './health-cover'
import { HOME_INTERNET } from './home-internet'
import { HR_HANDBOOK } from './hr-handbook'
import { JAPANESE } from './japanese'
import type { Scenario, Topic } from './scenario'
import { SCHOOL_MATHS } from './school-maths'
import { SOFTWARE_HELP } from './software-help'
import { SPANISH } from './spanish'
import { TRAIN_TRAVEL } from './train-travel'
import { TRIP_IDEAS } from './trip-ideas'
import { WRITING } from './writing'

const TOPICS: readonly Topic[] = [
  TRAIN_TRAVEL,
  BANK_CARDS,
  HR_HANDBOOK,
  COOKING,
  CODE_HELP,
  HOME_INTERNET,
  DELIVERIES,
  HEALTH_COVER,
  TRIP_IDEAS,
  WRITING,
  SCHOOL_MATHS,
  SOFTWARE_HELP,
  GERMAN,
  FRENCH,
  SPANISH,
  JAPANESE,
  ARABIC,
]

const SCENARIOS: readonly { topic: Topic; scenario: Scenario }[] = TOPICS.flatMap((topic) =>
  topic.scenarios.map((scenario) => ({ topic, scenario })),
)

/** Odd, so none has a factor in common with the number of scenarios if that is a power of two. */
const STRIDES = [27, 11, 37, 19, 45]

/**
 * The topic, scenario and case of the record with this index. Each round goes through all scenarios once, in an order
 * of its own, and takes one case of each: neighbours differ in topic, and no case comes twice.
 */
export const caseOf = (index: number) => {
  const round = Math.floor(index / SCENARIOS.length)
  const stride = STRIDES[round] ?? 1
  const place = ((index % SCENARIOS.length) * stride + round * 5) % SCENARIOS.length
  const found = SCENARIOS[place]
  const values = found?.scenario.cases[round]
  if (found === undefined || values === undefined) throw new RangeError(`No case ${index}`)
  const named = found.scenario.names.map((name, at) => [name, values[at] ?? ''] as const)
  return { ...found, values: new Map(named) }
}
