import * as v from 'valibot'
import { InteractionError } from './errors'

export type ServerState = {
  readonly status: string
  /** `sample`: no project is connected, and what is shown is invented. */
  readonly mode: 'live' | 'sample'
  /** Whether this browser is signed in; missing if the viewer itself has no sign-in. */
  readonly signedIn?: boolean | undefined
}

const serverSchema = v.object({
  status: v.string(),
  mode: v.picklist(['live', 'sample']),
  signedIn: v.optional(v.boolean()),
})

/** Reads the health answer. Throws `bad_upstream_shape` if another kind of server answered. */
export const toServerState = (value: unknown): ServerState => {
  const parsed = v.safeParse(serverSchema, value)
  if (!parsed.success) throw new InteractionError('bad_upstream_shape', { raw: value })
  return parsed.output
}
