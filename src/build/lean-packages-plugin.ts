import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { leanChartsPlugin } from './lean-charts/lean-charts-plugin.ts'

const NO_EFFECT = '/* @__PURE__ */ '

/** What to look for in the router's release, and what to put in its place. */
const ROUTER_EDITS: readonly (readonly [RegExp, string])[] = [
  // Components and contexts: a bundler can't tell that creating them has no side effects.
  [/(?<== )(?=React\d*\.(?:forwardRef|createContext|memo)\()/g, NO_EFFECT],
  // Names for a debugger; each keeps the thing it names in the bundle.
  [/^\w+\.displayName = "\w+";$/gm, ''],
  // Sentences for the developer of a route table with a mistake in it. Ours is fixed, and has none.
  [
    /^ +`(?:Absolute route|Index routes|Route path|When overriding|You cannot render|use\w+\(\) may|<Navigate>|A <Route> is|<Router basename=|\[\$\{typeof element) .*`$/gm,
    '""',
  ],
  [/(?<=return )`Cannot include a [^;]+`(?=;)|(?<=navigateEffectWarning = )`.*`(?=;)/g, '""'],
  // Steps of a data router, which there is none of here.
  [/(?<=return )isDataRoute \? useNavigateStable\(\) : (?=useNavigateUnstable)/g, ''],
  // What the framework loads for a page. Nothing here is a data router, the only thing that would pass it on.
  [/(?<=let dataRouterState = )dataRouterOpts\?\.state(?=;)/g, 'undefined'],
  // The boundary around that; setting it up would keep it in the bundle.
  [/(?<=return )dataRouterState && \(match\.route\.ErrorBoundary[^?]+(?=\?)/g, 'false '],
  [/^RenderErrorBoundary\.contextType = RSCRouterContext;$/gm, ''],
]

/** The router's own files. */
const RELEASE = /[\\/]react-router[\\/]dist[\\/]production[\\/]/

const different = () =>
  new Error('react-router’s build looks different: see src/build/lean-packages-plugin.ts')

/**
 * Keeps only what the viewer uses of react-router: its release build, without the framework's forms, scripts, loaders
 * and error boundaries. Fails the build when another version looks different, since all of that would come back
 * unnoticed.
 */
const routerPlugin = (): Plugin => {
  const unmatched = new Set(ROUTER_EDITS)
  let isThere = false
  return {
    name: 'lean-router',
    apply: 'build',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^react-router$/ },
      async handler(source, importer) {
        const found = await this.resolve(source, importer, { skipSelf: true })
        if (found === null) return null
        const id = found.id.replace('/dist/development/', '/dist/production/')
        if (!RELEASE.test(id)) throw different()
        isThere = true
        return { ...found, id }
      },
    },
    transform: {
      filter: { id: RELEASE },
      handler(code) {
        let lean = code
        for (const edit of ROUTER_EDITS) {
          const [pattern, instead] = edit
          if (code.search(pattern) !== -1) unmatched.delete(edit)
          lean = lean.replaceAll(pattern, instead)
        }
        return { code: lean, map: null }
      },
    },
    buildEnd(error) {
      // The server's build has no router, and a build that has failed already says why.
      if (error === undefined && isThere && unmatched.size > 0) throw different()
    },
  }
}

/**
 * Draws icons with a few lines of our own: the package builds each one, at every render, from options that are never
 * set here.
 */
const iconPlugin = (): Plugin => ({
  name: 'lean-icons',
  apply: 'build',
  enforce: 'pre',
  resolveId: {
    filter: { id: /[\\/]createLucideIcon\.mjs$/ },
    handler: () => fileURLToPath(new URL('../ui/create-icon.tsx', import.meta.url)),
  },
})

/** What to leave out of the query library, and what to put in its place. */
const QUERY_PARTS: readonly (readonly [RegExp, URL])[] = [
  // The viewer only reads.
  [/^\.\/mutationCache\.js$/, new URL('./no-mutations.ts', import.meta.url)],
  // Every state of a query is drawn where the query is.
  [
    /^\.\/(?:suspense|errorBoundaryUtils|QueryErrorResetBoundary)\.js$/,
    new URL('./no-suspense.ts', import.meta.url),
  ],
]

/** Only the hook for a single query asks for them; the package's index names them for others. */
const ASKING = /[\\/]query-core[\\/]|[\\/]useBaseQuery\.js$/

/** Drops the parts of the query library that the viewer never runs. */
const queryPlugin = (): Plugin => ({
  name: 'lean-query',
  apply: 'build',
  enforce: 'pre',
  resolveId: {
    filter: { id: QUERY_PARTS.map(([part]) => part) },
    handler(source, importer) {
      const [, instead] = QUERY_PARTS.find(([part]) => part.test(source)) ?? []
      if (instead === undefined || !ASKING.test(importer ?? '')) return null
      return fileURLToPath(instead)
    },
  },
})

/** The code that reads a record and remembers it, as opposed to lists and refusals. */
const RECORD_READER =
  /\/src\/(?:interaction\/(?!answer-error|interaction-list)|lib\/stored-list|features\/recent\/recent-store)/

/**
 * Gives the record's schema its own copy of the package: that is one module, so everything that later code uses of it
 * would be loaded with the first script.
 */
const schemaPlugin = (): Plugin => ({
  name: 'lean-schema',
  apply: 'build',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^valibot$/ },
    async handler(source, importer) {
      const found = await this.resolve(source, importer, { skipSelf: true })
      const isRecord = RECORD_READER.test(importer ?? '')
      return found && { ...found, id: isRecord ? `${found.id}?record` : found.id }
    },
  },
})

/**
 * Removes from packages what the page never runs: 8 KB of what is loaded before a conversation can be read, and half of
 * the chart library. It relies on how they look inside, so package.json pins an exact version of each package that it
 * changes, but for those that the chart library brings: their versions are in the lockfile.
 */
export const leanPackagesPlugin = (): Plugin[] => [
  routerPlugin(),
  iconPlugin(),
  queryPlugin(),
  schemaPlugin(),
  leanChartsPlugin(),
]
