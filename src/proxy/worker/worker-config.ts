import { type ConfigResult, type Environment, parseConfig } from '../config/config'

/** Faults that only a Worker is refused for; null if there are none. */
const faultOf = ({ VIEWER_AUTH: auth, VIEWER_URL: url }: Environment): string | null => {
  if (auth === undefined) {
    return 'VIEWER_AUTH must be set, as a Worker can be reached from everywhere: to proxy-jwt (or to none, if whoever reaches the viewer may read the whole project).'
  }
  if (auth === 'password') {
    return 'VIEWER_AUTH must not be password on Workers: wrong passwords are counted in each copy of the server, and here nobody knows how many there are. Use proxy-jwt, with JWT_PRESET=cloudflare-access.'
  }
  return url === undefined || url === ''
    ? 'VIEWER_URL must be the address under which browsers reach the Worker, such as https://viewer.example.'
    : null
}

/** Reads a Worker's configuration, which is that of any server that other machines can reach. */
export const parseWorkerConfig = (environment: Environment): ConfigResult => {
  const sentence = faultOf(environment)
  return sentence === null
    ? parseConfig({ ...environment, HOST: '0.0.0.0' })
    : { kind: 'refused', sentence }
}
