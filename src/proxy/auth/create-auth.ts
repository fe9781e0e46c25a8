import { type Auth, openAuth } from './auth'
import type { AuthConfig } from './auth-config'
import { createJwtAuth } from './jwt-auth'
import { createPasswordAuth } from './password-auth'

/** `isSecure`: whether browsers reach the viewer by https. */
export const createAuth = (config: AuthConfig, isSecure: boolean): Auth => {
  switch (config.kind) {
    case 'local':
      return openAuth('local')
    case 'none':
      return openAuth('anyone')
    case 'proxy-jwt':
      return createJwtAuth(config)
    case 'password':
      return createPasswordAuth(config, { isSecure, now: Date.now })
  }
}
