import {
  AUDIENCE,
  type IdentityProvider,
  startIdentityProvider,
} from '../src/proxy/test/identity-provider'
import { violations } from './axe'
import { expect, test as base } from './fixtures'
import { sampleRecord } from './samples'
import { startViewer } from './viewer'

const showpiece = sampleRecord('night-train-refund')

/** A server that trusts an OpenID provider; the browser's context plays the login in front. */
const test = base.extend<{ provider: IdentityProvider }>({
  // oxlint-disable-next-line no-empty-pattern -- the first parameter has to be a pattern
  provider: async ({}, provide) => {
    const provider = await startIdentityProvider()
    await provide(provider)
    await provider.stop()
  },
  baseURL: async ({ provider }, provide) => {
    const viewer = await startViewer({
      VIEWER_AUTH: 'proxy-jwt',
      JWT_PRESET: 'cloudflare-access',
      JWT_ISSUER: provider.issuer,
      JWT_AUDIENCE: AUDIENCE,
      JWT_JWKS_URL: provider.jwksUrl,
    })
    await provide(viewer.url)
    await viewer.stop()
  },
})

test.use({ expectsFailedRequests: true })

test('who is not vouched for learns that a login is missing, and reads on when it is there', async ({
  page,
  context,
  provider,
}) => {
  await context.setExtraHTTPHeaders({ 'x-forwarded-user': 'admin' })
  await page.goto(`/i/${showpiece.id}#turn=3`)
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('You are not, or no longer, signed in')
  await expect(page.getByRole('alert')).toContainText('Reload the page to sign in again')
  await expect(page.getByLabel('Password')).toHaveCount(0)
  expect(await violations(page)).toEqual([])

  const token = await provider.token()
  await context.setExtraHTTPHeaders({ 'cf-access-jwt-assertion': token })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('article', { name: 'Turn 3 of 5' })).toBeInViewport()
  // The provider's sessions are not ours to end.
  await expect(page.getByRole('button', { name: 'Sign out' })).toHaveCount(0)
})
