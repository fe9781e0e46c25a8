import type { AuthConfig } from './auth-config'

/** Notes about who may read, for the person who starts the server, one line each. */
export const authNotes = (auth: AuthConfig): readonly string[] => {
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
