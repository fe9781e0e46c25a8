import type { Environment } from '../config/config'

/** What the Worker was deployed with: variables, secrets and static assets. */
export type Bindings = Readonly<Record<string, unknown>>

/** The built pages, as Cloudflare keeps them. */
export type Assets = { readonly fetch: (url: string) => Promise<Response> }

const isAssets = (value: unknown): value is Assets =>
  typeof value === 'object' && value !== null && 'fetch' in value

/** The static assets; null if the Worker was deployed without them. */
export const readAssets = ({ ASSETS }: Bindings): Assets | null =>
  isAssets(ASSETS) ? ASSETS : null

/** The variables and secrets as text, as in any process. A list or a number in the configuration becomes JSON. */
export const readVariables = ({ ASSETS: _assets, ...rest }: Bindings): Environment =>
  Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  )
