import type { AuthEnvironment } from './auth-environment'

type Preset = {
  readonly header: string
  readonly issuer?: string
  /** The address of its keys, if it follows from the other settings. */
  readonly keysUrl?: (issuer: string, audience: string) => string | undefined
}

/** The region in the ARN of an application load balancer; each region publishes its own public keys. */
const regionOf = (arn: string): string | undefined =>
  /^arn:aws:elasticloadbalancing:([a-z]{2}(?:-[a-z]+)+-\d):\d{12}:loadbalancer\/app\/[\w/-]+$/.exec(
    arn,
  )?.[1]

/** The settings that never change for each of these logins. */
export const PRESETS: Readonly<Record<NonNullable<AuthEnvironment['JWT_PRESET']>, Preset>> = {
  // Sent with `--pass-authorization-header`, or `--set-authorization-header` behind nginx: the provider's own ID token.
  'oauth2-proxy': { header: 'authorization' },
  'cloudflare-access': {
    header: 'cf-access-jwt-assertion',
    // With a slash at its end it would be another issuer than the one in the tokens.
    keysUrl: (issuer) =>
      URL.canParse(issuer) && new URL(issuer).origin === issuer
        ? `${issuer}/cdn-cgi/access/certs`
        : undefined,
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
