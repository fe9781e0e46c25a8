import { type ConfigResult, type Environment, parseConfig } from '../config/config'

/** What only a Worker has to be refused for; null where there is nothing. */
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

/** Reads the configuration of a Worker, which is that of any server that others than its own machine can reach. */
export const parseWorkerConfig = (environment: Environment): ConfigResult => {
  const sentence = faultOf(environment)
  return sentence === null
    ? parseConfig({ ...environment, HOST: '0.0.0.0' })
    : { kind: 'refused', sentence }
}
