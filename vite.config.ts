import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { leanPackagesPlugin } from './src/build/lean-packages-plugin.ts'
import { licenceTextsPlugin } from './src/build/licence-texts-plugin.ts'
import { markedLexerPlugin } from './src/build/marked-lexer-plugin.ts'
import { precompressPlugin } from './src/build/precompress-plugin.ts'
import { proxyPlugin } from './src/proxy/vite-plugin.ts'

/** What a module's place in the graph is told by: part of what rolldown gives a group's `name`. */
type Graph = {
  getModuleInfo: (id: string) => { isEntry: boolean; importers: readonly string[] } | null
}

/** Modules reached through their package's index file: who imports them doesn't tell who uses them. */
const BY_INDEX = /[\\/](?:lucide-react[\\/].*[\\/]icons[\\/]|(?:use)?InfiniteQuery\w*\.js$)/i

/** The chunks whose own imports are listed where they are imported. */
const LISTED = /(?:Page|RecordPanels)-[^/]*$/

const there = new Set<string>()

/** Whether a module is there from the start: static imports alone lead to it. */
const isThereAtOnce = (id: string, graph: Graph): boolean => {
  const above = new Set([id])
  for (const user of above) {
    const module = graph.getModuleInfo(user)
    if (module?.isEntry === true || there.has(user)) {
      there.add(id)
      return true
    }
    for (const importer of module?.importers ?? []) above.add(importer)
  }
  return false
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    leanPackagesPlugin(),
    markedLexerPlugin(),
    react(),
    tailwindcss(),
    proxyPlugin(),
    licenceTextsPlugin(),
    precompressPlugin(),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { port: 5173, strictPort: true },
  publicDir: isSsrBuild ? false : 'public',
  // The server takes in what it needs, so that it runs where no package is installed.
  ...(isSsrBuild && { ssr: { noExternal: true } }),
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    target: 'es2022',
    modulePreload: {
      // Every browser of that age knows the links that it would stand in for.
      polyfill: false,
      // All that pages and the panels are made of is asked for together. For parts that come when nothing else is
      // to do, the list would be more than is saved: it comes before a conversation is readable.
      resolveDependencies: (file, parts, { hostType }) =>
        hostType === 'html' || LISTED.test(file) ? parts : [],
    },
    // Whose work is in it, and on what terms: served beside the scripts, and shipped with the server.
    license: { fileName: 'licenses.txt' },
    // Nothing is inlined, so that the Content-Security-Policy needs no `data:`.
    assetsInlineLimit: 0,
    // What is needed at once is one file, also where later parts share it: many small ones compress badly.
    ...(!isSsrBuild && {
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              {
                name: (id, graph) =>
                  !BY_INDEX.test(id) && isThereAtOnce(id, graph) ? 'app' : null,
              },
            ],
          },
        },
      },
    }),
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
    setupFiles: ['src/test/setup.ts'],
    // By default one core is left alone, which on two is half of the machine.
    maxWorkers: '100%',
    // Generous: what hangs is found all the same, and a busy machine fails nothing.
    testTimeout: 60_000,
    retry: process.env['CI'] === undefined ? 0 : 1,
  },
}))
