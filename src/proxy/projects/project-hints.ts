import type { InteractionId } from '@/lib/interaction-id'
import type { Project } from './project'

/**
 * Where a record was found before. It only says whom to ask first: an answer never depends on it, so that any number of
 * servers can stand side by side, each with hints of its own.
 */
export type ProjectHints = {
  /** The same projects in the order in which to ask them. */
  readonly inOrder: (projects: readonly Project[], id: InteractionId) => readonly Project[]
  /** The project that is known to have this record, if it is among these. */
  readonly ownerOf: (projects: readonly Project[], id: InteractionId) => Project | null
  readonly remember: (id: InteractionId, project: Project) => void
}

/** About a megabyte; the record not found for longest is forgotten. */
const MOST_IDS = 10_000

/** Hints of this process. A project that the reader may not see is not among those given, and so changes nothing. */
export const createProjectHints = (): ProjectHints => {
  const owners = new Map<InteractionId, Project>()
  /** The one that answered last comes last. */
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
