import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const NO_EFFECT = '/* @__PURE__ */ '

/** What is looked for in the router's release, and what stands in its place. */
const ROUTER_EDITS: readonly (readonly [RegExp, string])[] = [
  // Components and contexts, which a bundler can't know to be made without any effect.
  [/(?<== )(?=React\d*\.(?:forwardRef|createContext|memo)\()/g, NO_EFFECT],
  // Names for a debugger; each keeps what it names in the bundle.
  [/^\w+\.displayName = "\w+";$/gm, ''],
  // What the framework loads for a page. Nothing here is a data router, which would pass it on.
  [/(?<=let dataRouterState = )dataRouterOpts\?\.state(?=;)/g, 'undefined'],
  // The boundary around that, whose setting up would keep it in the bundle.
  [/(?<=return )dataRouterState && \(match\.route\.ErrorBoundary[^?]+(?=\?)/g, 'false '],
  [/^RenderErrorBoundary\.contextType = RSCRouterContext;$/gm, ''],
]

/** The router's own files. */
const RELEASE = /[\\/]react-router[\\/]dist[\\/]production[\\/]/

const different = () =>
  new Error('react-router’s build looks different: see src/build/lean-packages-plugin.ts')

/**
 * Leaves of the router what is used: its release build, without the forms, scripts, loading and boundaries of the framework
 * that it is also part of. Fails the build when another version looks different, for all of that would be back unnoticed.
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
      // The server's build has no router, and one that has failed already says why.
      if (error === undefined && isThere && unmatched.size > 0) throw different()
    },
  }
}

/** Draws icons by our own few lines: the package's build each from options that nothing here sets, at every drawing. */
const iconPlugin = (): Plugin => ({
  name: 'lean-icons',
  apply: 'build',
  enforce: 'pre',
  resolveId: {
    filter: { id: /[\\/]createLucideIcon\.mjs$/ },
    handler: () => fileURLToPath(new URL('../ui/create-icon.tsx', import.meta.url)),
  },
})

/** Leaves out how the query library writes: the viewer only reads. */
const queryPlugin = (): Plugin => ({
  name: 'lean-query',
  apply: 'build',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^\.\/mutationCache\.js$/ },
    handler: () => fileURLToPath(new URL('./no-mutations.ts', import.meta.url)),
  },
})

/** What reads a record, unlike lists and refusals. */
const RECORD_READER = /[\\/]src[\\/]interaction[\\/](?!answer-error|interaction-list)/

/**
 * Gives the record's schema a copy of its own: the package is one module, so what later parts use of it would come with
 * the first.
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
 * Takes out of packages what the page never runs: 8 KB of what comes before a conversation is readable. It goes by how they
 * look inside, so package.json names those that it changes by an exact version.
 */
export const leanPackagesPlugin = (): Plugin[] => [
  routerPlugin(),
  iconPlugin(),
  queryPlugin(),
  schemaPlugin(),
]
