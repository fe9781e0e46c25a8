import * as v from 'valibot'
import { InteractionError } from './errors'

export type ServerState = {
  readonly status: string
  /** `sample`: no project is connected, and what is shown is invented. */
  readonly mode: 'live' | 'sample'
  /** Whether this browser is signed in; missing where nobody signs in with the viewer itself. */
  readonly signedIn?: boolean | undefined
}

const serverSchema = v.object({
  status: v.string(),
  mode: v.picklist(['live', 'sample']),
  signedIn: v.optional(v.boolean()),
})

const projectsSchema = v.object({ projects: v.array(v.string()) })

const deeplinkSchema = v.object({ url: v.string() })

/** Reads the health answer. Throws `bad_upstream_shape` where another kind of server answered. */
export const toServerState = (value: unknown): ServerState => {
  const parsed = v.safeParse(serverSchema, value)
  if (!parsed.success) throw new InteractionError('bad_upstream_shape', { raw: value })
  return parsed.output
}

/** Reads the labels of the projects that may be searched. Throws `bad_upstream_shape` where there is no such list. */
export const toProjects = (value: unknown): readonly string[] => {
  const parsed = v.safeParse(projectsSchema, value)
  if (!parsed.success) throw new InteractionError('bad_upstream_shape', { raw: value })
  return parsed.output.projects
}

/** Reads the address of an interaction in Nebuly's own interface; null for anything that should not become a link. */
export const toDeeplink = (value: unknown): string | null => {
  const parsed = v.safeParse(deeplinkSchema, value)
  if (!parsed.success || !URL.canParse(parsed.output.url)) return null
  const url = new URL(parsed.output.url)
  if (url.protocol !== 'https:') return null
  return url.username === '' && url.password === '' ? url.href : null
}
