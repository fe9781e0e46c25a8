import { paths } from '@/lib/paths'
import { request } from './http'

/** Begins a session in this browser. Rejects with `InteractionError`, `wrong_password` and `sign_in_slowed` among its codes. */
export const signIn = async (password: string, signal: AbortSignal): Promise<void> => {
  await request(paths.api.signIn(), { signal, body: { password } })
}

/** Ends it. Rejects with `InteractionError`. */
export const signOut = async (signal: AbortSignal): Promise<void> => {
  await request(paths.api.signOut(), { signal, body: {} })
}
