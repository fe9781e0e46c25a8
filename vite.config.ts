import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { codeGroups } from './src/build/code-groups.ts'
import { leanPackagesPlugin } from './src/build/lean-packages-plugin.ts'
import { licenceTextsPlugin } from './src/build/licence-texts-plugin.ts'
import { markedLexerPlugin } from './src/build/marked-lexer-plugin.ts'
import { precompressPlugin } from './src/build/precompress-plugin.ts'
import { proxyPlugin } from './src/proxy/vite-plugin.ts'

/** The chunks whose own imports are listed where they are imported. */
const LISTED = /(?:Page|record|record-code)-[^/]*$/

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
  // The server bundles its dependencies, so that it runs where no package is installed.
  ...(isSsrBuild && { ssr: { noExternal: true } }),
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    target: 'es2022',
    modulePreload: {
      // Every browser that this target allows supports the preload links that it would replace.
      polyfill: false,
      // The code of pages and panels is requested together. For parts that load when the page is idle, the list would
      // cost more than it saves: it comes before a conversation is readable.
      resolveDependencies: (file, parts, { hostType }) =>
        hostType === 'html' || LISTED.test(file) ? parts : [],
    },
    // The authors of the bundled packages and their terms: served beside the scripts, and shipped with the server.
    license: { fileName: 'licenses.txt' },
    // Nothing is inlined, so that the Content-Security-Policy needs no `data:`.
    assetsInlineLimit: 0,
    ...(!isSsrBuild && {
      rolldownOptions: {
        output: {
          // The first script names most of the others, and a hash can't be compressed: seven characters without capitals
          // tell releases apart as well as eight with them.
          chunkFileNames: 'assets/[name]-[hash:7].js',
          hashCharacters: 'base36',
          codeSplitting: { groups: codeGroups },
        },
      },
    }),
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
    setupFiles: ['src/test/setup.ts'],
    // Where clocks change and are never UTC: most servers of continuous integration would hide what depends on that.
    env: { TZ: 'Europe/Rome' },
    // By default one core is left unused, which is half of a machine with two.
    maxWorkers: '100%',
    // Generous: a test that hangs is found all the same, and a busy machine fails nothing.
    testTimeout: 60_000,
    retry: process.env['CI'] === undefined ? 0 : 1,
  },
}))
