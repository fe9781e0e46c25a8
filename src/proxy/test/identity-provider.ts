import { type RequestListener, createServer } from 'node:http'
import { exportJWK, generateKeyPair } from 'jose'
import { Provider } from 'oidc-provider'
import * as v from 'valibot'
import { listen } from '../../../e2e/listen'

export const AUDIENCE = 'https://viewer.example'

const CLIENT = { id: 'reviewer-1', secret: 'a-secret-of-the-tests' }

type Algorithm = 'RS256' | 'ES256'

export type IdentityProvider = {
  readonly issuer: string
  readonly jwksUrl: string
  /** Fetches a signed token from the provider's token endpoint. */
  readonly token: (audience?: string) => Promise<string>
  /** Makes the provider sign with new keys and publish no others. */
  readonly rotate: (algorithm?: Algorithm) => Promise<void>
  /** The public keys as published. */
  readonly published: () => Promise<unknown>
  /** How often the keys have been fetched. */
  readonly keyRequests: () => number
  readonly stop: () => Promise<void>
}

const makeProvider = async (issuer: string, algorithm: Algorithm): Promise<RequestListener> => {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true })
  const key = { ...(await exportJWK(privateKey)), use: 'sig', alg: algorithm }
  const provider = new Provider(issuer, {
    jwks: { keys: [key] },
    cookies: { keys: ['tests'] },
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
        id_token_signed_response_alg: algorithm,
      },
    ],
    enabledJWA: { idTokenSigningAlgValues: [algorithm] },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_context: unknown, audience: string) => ({
          scope: 'read',
          audience,
          accessTokenTTL: 3600,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: algorithm } },
        }),
      },
    },
  })
  return provider.callback()
}

const TokenSchema = v.object({ access_token: v.string() })

const notYet: RequestListener = (_request, response) => response.writeHead(503).end()

/** A real OpenID provider on a free loopback port. */
export const startIdentityProvider = async (): Promise<IdentityProvider> => {
  let answer = notYet
  let keyRequests = 0
  const server = createServer((request, response) => {
    if (request.url === '/jwks') keyRequests += 1
    answer(request, response)
  })
  const { url: issuer, stop } = await listen(server)
  const jwksUrl = `${issuer}/jwks`
  const rotate = async (algorithm: Algorithm = 'RS256') => {
    answer = await makeProvider(issuer, algorithm)
  }
  await rotate()
  return {
    issuer,
    jwksUrl,
    rotate,
    keyRequests: () => keyRequests,
    published: async () => {
      const body: unknown = await (await fetch(jwksUrl)).json()
      return body
    },
    token: async (audience = AUDIENCE) => {
      const response = await fetch(`${issuer}/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          resource: audience,
          scope: 'read',
        }),
      })
      return v.parse(TokenSchema, await response.json()).access_token
    },
    stop,
  }
}
