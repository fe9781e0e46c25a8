import type { AuthEnvironment } from './auth-environment'

type Preset = {
  readonly header: string
  readonly issuer?: string
  /** Where its keys are, as far as that follows from what else is known. */
  readonly keysUrl?: (issuer: string, audience: string) => string | undefined
}

/** The region in the ARN of an application load balancer, whose public keys each region keeps by itself. */
const regionOf = (arn: string): string | undefined =>
  /^arn:aws:elasticloadbalancing:([a-z]{2}(?:-[a-z]+)+-\d):\d{12}:loadbalancer\/app\/[\w/-]+$/.exec(
    arn,
  )?.[1]

/** What is the same wherever one of these stands in front. */
export const PRESETS: Readonly<Record<NonNullable<AuthEnvironment['JWT_PRESET']>, Preset>> = {
  // With `--pass-authorization-header`, or `--set-authorization-header` behind nginx: the provider's own ID token.
  'oauth2-proxy': { header: 'authorization' },
  'cloudflare-access': {
    header: 'cf-access-jwt-assertion',
    keysUrl: (issuer) => `${issuer}/cdn-cgi/access/certs`,
  },
  'google-iap': {
    header: 'x-goog-iap-jwt-assertion',
    issuer: 'https://cloud.google.com/iap',
    keysUrl: () => 'https://www.gstatic.com/iap/verify/public_key-jwk',
  },
  'aws-alb': {
    header: 'x-amzn-oidc-data',
    keysUrl: (_issuer, audience) => {
      const region = regionOf(audience)
      return region && `https://public-keys.auth.elb.${region}.amazonaws.com`
    },
  },
}
