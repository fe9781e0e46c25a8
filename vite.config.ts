import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { precompressPlugin } from './src/proxy/precompress-plugin.ts'
import { proxyPlugin } from './src/proxy/vite-plugin.ts'

const SHARED =
  /node_modules[\\/](?:react|react-dom|scheduler|react-router|@tanstack|valibot)[\\/]|createLucideIcon|src[\\/](?:lib[\\/](?:dates|fragment|interaction-id|paths|numbers)|ui[\\/](?:preference|zone|announce))\./

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), tailwindcss(), proxyPlugin(), precompressPlugin()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { port: 5173, strictPort: true },
  publicDir: isSsrBuild ? false : 'public',
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    target: 'es2022',
    // Nothing is inlined, so that the Content-Security-Policy needs no `data:`.
    assetsInlineLimit: 0,
    // What the first page and the later parts share stays in one file: many small ones compress badly.
    ...(!isSsrBuild && {
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [{ name: 'shared', test: SHARED }],
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
