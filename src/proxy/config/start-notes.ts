import type { AuthConfig } from '../auth/auth-config'
import type { Config } from './config'
import { isSampleMode } from '../proxy'

/** About who may read. */
const authNotes = (auth: AuthConfig): readonly string[] => {
  switch (auth.kind) {
    case 'none':
      return [
        'WARNING: VIEWER_AUTH is none: whoever can connect may read every interaction of the project.',
      ]
    case 'password':
      return auth.secret === null
        ? [
            'SESSION_SECRET is not set: sessions end with this process, and other copies of the server do not know them.',
          ]
        : []
    case 'local':
    case 'proxy-jwt':
      return []
  }
}

/** Notes for the person who starts the server, one line each. */
export const startNotes = (config: Config): readonly string[] => [
  ...authNotes(config.auth),
  ...(isSampleMode(config) ? ['Sample data: NEBULY_API_KEY is not set.'] : []),
  ...(config.auth.kind !== 'proxy-jwt' && config.projects.some(({ claim }) => claim !== null)
    ? ['Projects with a claim are shown to nobody: only VIEWER_AUTH=proxy-jwt tells claims.']
    : []),
]
