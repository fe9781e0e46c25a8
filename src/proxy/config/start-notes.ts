import { authNotes } from '../auth/auth-notes'
import type { Config } from './config'
import { isSampleMode } from '../proxy'

/** Notes for the person who starts the server, one line each. */
export const startNotes = (config: Config): readonly string[] => [
  ...authNotes(config.auth),
  ...(isSampleMode(config) ? ['Sample data: NEBULY_API_KEY is not set.'] : []),
  ...(config.auth.kind !== 'proxy-jwt' && config.projects.some(({ claim }) => claim !== null)
    ? ['Projects with a claim are shown to nobody: only VIEWER_AUTH=proxy-jwt tells claims.']
    : []),
]
