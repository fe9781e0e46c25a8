import type { AuthConfig } from './auth-config'

/** What whoever starts the server should read about who may read, one line each. */
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
