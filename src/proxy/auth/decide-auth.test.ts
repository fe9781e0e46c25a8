import { describe, expect, test } from 'vitest'
import { configFor, sentenceFor } from '../test/parsed-config'

const HASH = `$scrypt$ln=15,r=8,p=3$${'a'.repeat(22)}$${'b'.repeat(43)}`
const ARN = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/viewer/50dc6c49'

const PUBLIC = { HOST: '0.0.0.0', VIEWER_URL: 'https://viewer.example' }
const JWT = {
  ...PUBLIC,
  VIEWER_AUTH: 'proxy-jwt',
  JWT_ISSUER: 'https://login.example',
  JWT_AUDIENCE: 'viewer',
}
const PASSWORD = { ...PUBLIC, VIEWER_AUTH: 'password', PASSWORD_HASH: HASH }

describe('where it may listen', () => {
  test.each(['0.0.0.0', '::', '192.168.1.10', 'viewer.internal'])(
    'P40 on %j only with VIEWER_AUTH, and the sentence says which there are',
    (HOST) => {
      expect(sentenceFor({ HOST, VIEWER_URL: 'https://viewer.example' })).toMatch(
        /^HOST .*VIEWER_AUTH.*proxy-jwt.*password.*none/,
      )
    },
  )

  test('with it anywhere, under the names that VIEWER_URL lists', () => {
    expect(
      configFor({ ...PASSWORD, VIEWER_URL: 'https://Viewer.example, https://b.example:8443/' }),
    ).toMatchObject({
      host: '0.0.0.0',
      isExposed: true,
      publicUrls: ['https://viewer.example', 'https://b.example:8443'],
    })
  })

  test('P89 without names nobody could be let in', () => {
    expect(sentenceFor({ ...PASSWORD, VIEWER_URL: '' })).toMatch(/^VIEWER_URL must be the address/)
  })

  test('a public name behind a proxy on this machine needs VIEWER_AUTH too', () => {
    expect(sentenceFor({ VIEWER_URL: 'https://viewer.example' })).toMatch(/^VIEWER_AUTH /)
    expect(configFor({ VIEWER_URL: 'http://localhost:8080' })).toMatchObject({
      auth: { kind: 'local' },
    })
  })

  test.each(['password', 'proxy-jwt'])('with VIEWER_AUTH=%s not over plain http', (mode) => {
    const given = { ...(mode === 'password' ? PASSWORD : JWT), VIEWER_URL: 'http://viewer.example' }
    expect(sentenceFor(given)).toMatch(/^VIEWER_URL must start with https/)
  })

  test('"none" has to be said, and then plain http will do', () => {
    const given = { HOST: '0.0.0.0', VIEWER_URL: 'http://viewer.example', VIEWER_AUTH: 'none' }
    expect(configFor(given)).toMatchObject({ auth: { kind: 'none' } })
  })

  test.each([
    'viewer.example',
    'https://viewer.example/app',
    'https://user@viewer.example',
    'https://viewer.example?x',
    'ftp://viewer.example',
    'https://viewer.example,',
    '*',
    'https://*.viewer.example',
    'https://',
  ])('VIEWER_URL=%j is refused', (VIEWER_URL) => {
    expect(sentenceFor({ ...PASSWORD, VIEWER_URL })).toMatch(/^VIEWER_URL .*\.$/)
  })
})

describe('proxy-jwt', () => {
  const keys = { JWT_JWKS_URL: 'https://login.example/keys' }

  test('takes every part by itself', () => {
    expect(configFor({ ...JWT, ...keys, JWT_HEADER: 'X-Login-Token' })).toMatchObject({
      auth: {
        kind: 'proxy-jwt',
        header: 'x-login-token',
        issuer: 'https://login.example',
        audience: 'viewer',
        keys: { kind: 'jwks', url: 'https://login.example/keys' },
      },
    })
  })

  test.each([
    [
      'oauth2-proxy',
      keys,
      { header: 'authorization', keys: { kind: 'jwks', url: keys.JWT_JWKS_URL } },
    ],
    [
      'cloudflare-access',
      {},
      {
        header: 'cf-access-jwt-assertion',
        keys: { kind: 'jwks', url: 'https://login.example/cdn-cgi/access/certs' },
      },
    ],
    [
      'google-iap',
      {},
      {
        header: 'x-goog-iap-jwt-assertion',
        keys: { kind: 'jwks', url: 'https://www.gstatic.com/iap/verify/public_key-jwk' },
      },
    ],
    [
      'aws-alb',
      { JWT_AUDIENCE: ARN },
      {
        header: 'x-amzn-oidc-data',
        keys: { kind: 'alb', url: 'https://public-keys.auth.elb.eu-west-1.amazonaws.com' },
      },
    ],
  ])('JWT_PRESET=%s knows what is the same everywhere', (JWT_PRESET, more, auth) => {
    expect(configFor({ ...JWT, ...more, JWT_PRESET })).toMatchObject({ auth })
  })

  test('Google’s issuer need not be given', () => {
    const { JWT_ISSUER: _issuer, ...rest } = JWT
    expect(configFor({ ...rest, JWT_PRESET: 'google-iap' })).toMatchObject({
      auth: { issuer: 'https://cloud.google.com/iap' },
    })
  })

  test.each([
    ['JWT_ISSUER', { ...JWT, ...keys, JWT_ISSUER: undefined }],
    ['JWT_AUDIENCE', { ...JWT, ...keys, JWT_AUDIENCE: undefined }],
    ['JWT_JWKS_URL', JWT],
    ['JWT_HEADER', { ...JWT, ...keys }],
    ['JWT_PRESET', { ...JWT, JWT_PRESET: 'okta' }],
    ['JWT_JWKS_URL', { ...JWT, JWT_JWKS_URL: 'http://login.example/keys' }],
    ['JWT_JWKS_URL', { ...JWT, JWT_JWKS_URL: 'https://user:secret@login.example/keys' }],
    ['JWT_ISSUER', { ...JWT, JWT_PRESET: 'cloudflare-access', JWT_ISSUER: 'http://a.example' }],
    ['JWT_ISSUER', { ...JWT, JWT_PRESET: 'cloudflare-access', JWT_ISSUER: 'https://a.example/' }],
    ['JWT_ISSUER', { ...JWT, JWT_PRESET: 'cloudflare-access', JWT_ISSUER: 'a.example' }],
    ['JWT_HEADER', { ...JWT, ...keys, JWT_HEADER: 'x_login' }],
    ['JWT_HEADER', { ...JWT, ...keys, JWT_HEADER: 'x-login: y' }],
    ['JWT_AUDIENCE', { ...JWT, JWT_PRESET: 'aws-alb' }],
    ['JWT_AUDIENCE', { ...JWT, JWT_PRESET: 'aws-alb', JWT_AUDIENCE: `${ARN}.evil.example/` }],
    [
      'JWT_AUDIENCE',
      {
        ...JWT,
        JWT_PRESET: 'aws-alb',
        JWT_AUDIENCE: ARN.replace('eu-west-1', 'evil.example/eu-west-1'),
      },
    ],
    ['JWT_ISSUER', { ...JWT, ...keys, JWT_ISSUER: '' }],
    ['JWT_AUDIENCE', { VIEWER_AUTH: 'password', PASSWORD_HASH: HASH, JWT_AUDIENCE: 'x' }],
    ['JWT_ISSUER', { JWT_ISSUER: 'https://login.example' }],
  ])('P89 without a sound %s it does not start', (name, given) => {
    expect(sentenceFor(given)).toMatch(new RegExp(`^${name} .*\\.$`))
  })
})

describe('password', () => {
  test('takes the hash, and half a day for a session', () => {
    expect(configFor(PASSWORD)).toMatchObject({
      auth: { kind: 'password', secret: null, sessionMs: 43_200_000, hash: { ln: 15, r: 8, p: 3 } },
    })
  })

  test.each([
    ['PASSWORD_HASH', { ...PUBLIC, VIEWER_AUTH: 'password' }],
    ['PASSWORD_HASH', { ...PASSWORD, PASSWORD_HASH: 'canary-hunter2' }],
    ['SESSION_SECRET', { ...PASSWORD, SESSION_SECRET: 'canary-short' }],
    ['SESSION_HOURS', { ...PASSWORD, SESSION_HOURS: '0' }],
    ['SESSION_HOURS', { ...PASSWORD, SESSION_HOURS: '721' }],
    ['SESSION_SECRET', { SESSION_SECRET: 'x'.repeat(32) }],
    ['PASSWORD_HASH', { PASSWORD_HASH: HASH }],
  ])('P89 without a sound %s it does not start, and no value is printed', (name, given) => {
    const sentence = sentenceFor(given)
    expect(sentence).toMatch(new RegExp(`^${name} .*\\.$`))
    expect(sentence).not.toContain('canary')
  })
})

test.each(['', 'jwt', 'PASSWORD', 'true'])('VIEWER_AUTH=%j is refused', (VIEWER_AUTH) => {
  expect(sentenceFor({ VIEWER_AUTH })).toMatch(/^VIEWER_AUTH .*\.$/)
})
