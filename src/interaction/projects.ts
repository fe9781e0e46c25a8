import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import { paths } from '@/lib/paths'
import { readBody } from './answer-body'
import { InteractionError } from './errors'
import { request } from './http'
import { readOptions } from './queries'

const projectsSchema = v.object({ projects: v.array(v.string()) })

/** Reads the labels of the projects that may be searched. Throws `bad_upstream_shape` if there is no such list. */
export const toProjects = (value: unknown): readonly string[] => {
  const parsed = v.safeParse(projectsSchema, value)
  if (!parsed.success) throw new InteractionError('bad_upstream_shape', { raw: value })
  return parsed.output.projects
}

/** The labels of the projects that this reader may search; a search that names none goes to the first. */
export const projectsQuery = () =>
  queryOptions({
    ...readOptions,
    queryKey: ['projects'],
    queryFn: async ({ signal }) =>
      toProjects(readBody(await request(paths.api.projects(), { signal })).value),
    staleTime: Infinity,
  })
