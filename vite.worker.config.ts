import { fileURLToPath } from 'node:url'
import { type Plugin, defineConfig } from 'vite'
import { readStaticFiles } from './src/proxy/node/static-files.ts'

/** Tells the Worker all about the built pages but their bytes, which it has from its static assets. */
const clientFilesPlugin = (): Plugin => ({
  name: 'client-files',
  config: () => {
    const known = Array.from(
      readStaticFiles('dist/client'),
      ([address, { type, tag, sizes }]) => [address, { type, tag, sizes }] as const,
    )
    return { define: { CLIENT_FILES: JSON.stringify(Object.fromEntries(known)) } }
  },
})

/** Builds the server for Cloudflare Workers into one module. The pages must be there already. */
export default defineConfig({
  plugins: [clientFilesPlugin()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  ssr: { noExternal: true },
  publicDir: false,
  build: { ssr: 'src/proxy/worker.ts', outDir: 'dist/worker', target: 'es2022' },
})
