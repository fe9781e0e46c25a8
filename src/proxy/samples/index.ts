import adminRightsRisky from './admin-rights-risky.json'
import cameraForStarsJapanese from './camera-for-stars-japanese.json'
import cardAbroadArabic from './card-abroad-arabic.json'
import contentWithheld from './content-withheld.json'
import doorClaimPiiRemoved from './door-claim-pii-removed.json'
import freshMinutes from './fresh-minutes.json'
import hostileText from './hostile-text.json?raw'
import nightTrainRefundAgain from './night-train-refund-again.json'
import nightTrainRefund from './night-train-refund.json'
import orderInThreeScripts from './order-in-three-scripts.json'
import physiotherapyFiveSources from './physiotherapy-five-sources.json'
import referenceLetterNoSources from './reference-letter-no-sources.json'
import retryWithJitter from './retry-with-jitter.json'
import routerAndTheEels from './router-and-the-eels.json'
import toolCallAsAnswer from './tool-call-as-answer.json'
import unexpectedTypes from './unexpected-types.json'

type Body = Readonly<Record<string, unknown>>

/** One invented record, as the upstream would send it. */
export type Sample = { readonly slug: string; readonly body: Body }

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null

const parseBody = (text: string): Body => {
  const parsed: unknown = JSON.parse(text)
  return isBody(parsed) ? parsed : {}
}

/** The sample interactions, the most inviting first. */
export const SAMPLES: readonly Sample[] = [
  { slug: 'night-train-refund', body: nightTrainRefund },
  { slug: 'router-and-the-eels', body: routerAndTheEels },
  { slug: 'physiotherapy-five-sources', body: physiotherapyFiveSources },
  { slug: 'retry-with-jitter', body: retryWithJitter },
  { slug: 'admin-rights-risky', body: adminRightsRisky },
  { slug: 'camera-for-stars-japanese', body: cameraForStarsJapanese },
  { slug: 'card-abroad-arabic', body: cardAbroadArabic },
  { slug: 'reference-letter-no-sources', body: referenceLetterNoSources },
  { slug: 'night-train-refund-again', body: nightTrainRefundAgain },
  { slug: 'door-claim-pii-removed', body: doorClaimPiiRemoved },
  { slug: 'order-in-three-scripts', body: orderInThreeScripts },
  { slug: 'fresh-minutes', body: freshMinutes },
  { slug: 'tool-call-as-answer', body: toolCallAsAnswer },
  { slug: 'content-withheld', body: contentWithheld },
  { slug: 'unexpected-types', body: unexpectedTypes },
  // As text: the bundler refuses lone surrogates, and `__proto__` in an object literal sets the prototype.
  { slug: 'hostile-text', body: parseBody(hostileText) },
]
