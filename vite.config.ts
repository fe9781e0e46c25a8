import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { markedLexerPlugin } from './src/proxy/marked-lexer-plugin.ts'
import { precompressPlugin } from './src/proxy/precompress-plugin.ts'
import { proxyPlugin } from './src/proxy/vite-plugin.ts'

/** What a module's place in the graph is told by: part of what rolldown gives a group's `name`. */
type Graph = {
  getModuleInfo: (id: string) => { isEntry: boolean; importers: readonly string[] } | null
}

/** All icons are imported by way of one file, which tells nothing of who uses which. */
const ICON = /[\\/]lucide-react[\\/].*[\\/]icons[\\/]/

const known = new Map<string, boolean>()

/** Whether a module is there from the start: static imports alone lead to it. */
const isThereAtOnce = (id: string, graph: Graph): boolean => {
  const earlier = known.get(id)
  if (earlier !== undefined) return earlier
  // Modules may import each other: no way back counts.
  known.set(id, false)
  const module = graph.getModuleInfo(id)
  const answer =
    module !== null &&
    (module.isEntry || module.importers.some((importer) => isThereAtOnce(importer, graph)))
  known.set(id, answer)
  return answer
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [markedLexerPlugin(), react(), tailwindcss(), proxyPlugin(), precompressPlugin()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { port: 5173, strictPort: true },
  publicDir: isSsrBuild ? false : 'public',
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    target: 'es2022',
    // Nothing is inlined, so that the Content-Security-Policy needs no `data:`.
    assetsInlineLimit: 0,
    // What is needed at once is one file, also where later parts share it: many small ones compress badly.
    ...(!isSsrBuild && {
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              { name: (id, graph) => (!ICON.test(id) && isThereAtOnce(id, graph) ? 'app' : null) },
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
    // Generous: what hangs is found all the same, and a busy machine fails nothing.
    testTimeout: 60_000,
    retry: process.env['CI'] === undefined ? 0 : 1,
  },
}))
