import type { InteractionId } from '@/lib/interaction-id'
import type { Project } from './project'

/**
 * Remembers where a record was found before. This only decides which project to ask first: no answer depends on it, so
 * any number of servers can run side by side, each with hints of its own.
 */
export type ProjectHints = {
  /** The same projects, in the order in which to ask them. */
  readonly inOrder: (projects: readonly Project[], id: InteractionId) => readonly Project[]
  /** The project that is known to have this record, if it is one of these. */
  readonly ownerOf: (projects: readonly Project[], id: InteractionId) => Project | null
  readonly remember: (id: InteractionId, project: Project) => void
}

/** About a megabyte; the record that was found longest ago is forgotten. */
const MOST_IDS = 10_000

/** This process's hints. A project that the reader may not see is never passed in, so it changes nothing. */
export const createProjectHints = (): ProjectHints => {
  const owners = new Map<InteractionId, Project>()
  /** The one that answered last is last. */
  const answered = new Set<Project>()

  const ownerOf: ProjectHints['ownerOf'] = (projects, id) => {
    const owner = owners.get(id)
    return owner !== undefined && projects.includes(owner) ? owner : null
  }

  return {
    ownerOf,
    inOrder: (projects, id) => {
      const owner = ownerOf(projects, id)
      const first = [...(owner === null ? [] : [owner]), ...[...answered].toReversed()]
      return [...new Set([...first.filter((one) => projects.includes(one)), ...projects])]
    },
    remember: (id, project) => {
      owners.delete(id)
      const [oldest] = owners.size >= MOST_IDS ? owners.keys() : []
      if (oldest !== undefined) owners.delete(oldest)
      owners.set(id, project)
      answered.delete(project)
      answered.add(project)
    },
  }
}
