import type { Rolldown } from 'vite'

type Group = Rolldown.CodeSplittingGroup
type Graph = Parameters<Extract<Group['name'], (...given: never) => unknown>>[1]

/**
 * Code that is loaded together is one file, even if other pages share some of it: many small files compress badly (by a
 * quarter, for what is on a record's page). Each group is named by the files that are imported when it is needed.
 */
const LATER: readonly (readonly [name: string, roots: RegExp])[] = [
  // On every page, and whatever goes wrong.
  ['frame', /\/src\/(?:app\/frame-code|pages\/(?:NotFound|Failed)Page)\.tsx?$/],
  ['record', /\/src\/pages\/record\/record-code\.ts$/],
]

/** The index files of packages import everything in them, so they don't tell who uses a module. */
const INDEX = /\/(?:lucide-react|react-query|query-core)\/.*(?:index|lucide-react)\.m?js$/

/** Whether static imports lead from one of the roots to a module. */
const isUsedBy = (roots: RegExp, id: string, graph: Graph): boolean => {
  const above = new Set([id])
  for (const user of above) {
    if (roots.test(user)) return true
    for (const importer of graph.getModuleInfo(user)?.importers ?? []) {
      if (!INDEX.test(importer)) above.add(importer)
    }
  }
  return false
}

/** The files of the build that are not left to the bundler, the most wanted first. */
export const codeGroups: Group[] = [
  { name: 'app', tags: ['$initial'] },
  ...LATER.map(([name, roots]) => ({
    name: (id: string, graph: Graph) => (isUsedBy(roots, id, graph) ? name : null),
  })),
]
