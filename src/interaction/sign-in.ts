import { paths } from '@/lib/paths'
import { request } from './http'

/** Neither request is ever aborted: the server may have acted on it already. */
const unaborted = () => new AbortController().signal

/** Begins a session in this browser. Rejects with `InteractionError`, `wrong_password` and `sign_in_slowed` among its codes. */
export const signIn = async (password: string): Promise<void> => {
  await request(paths.api.signIn(), { signal: unaborted(), body: { password } })
}

/** Ends it. Rejects with `InteractionError`. */
export const signOut = async (): Promise<void> => {
  await request(paths.api.signOut(), { signal: unaborted(), body: {} })
}
