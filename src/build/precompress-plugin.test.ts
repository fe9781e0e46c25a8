import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { precompressPlugin } from './precompress-plugin'
import { readStaticFiles } from '../proxy/node/static-files'

test('a build gets a Brotli and a gzip form beside each text file, public ones included', async () => {
  const root = mkdtempSync(join(tmpdir(), 'precompress-'))
  try {
    mkdirSync(join(root, 'public'))
    const page = `<!doctype html><script type="module" src="/main.js"></script>${' '.repeat(600)}`
    writeFileSync(join(root, 'index.html'), page)
    writeFileSync(join(root, 'main.js'), 'console.log(1)\n'.repeat(100))
    writeFileSync(join(root, 'public', 'notes.txt'), 'hello '.repeat(200))
    writeFileSync(join(root, 'public', 'small.txt'), 'hello')
    await build({ root, configFile: false, logLevel: 'silent', plugins: [precompressPlugin()] })

    const files = readStaticFiles(join(root, 'dist'))
    const script = [...files].find(([address]) => address.startsWith('/assets/'))?.[1]
    for (const file of [files.get('/index.html'), files.get('/notes.txt'), script]) {
      const { identity, br, gzip } = file?.bytes ?? {}
      expect(brotliDecompressSync(br ?? '')).toEqual(identity)
      expect(gunzipSync(gzip ?? '')).toEqual(identity)
    }
    expect(existsSync(join(root, 'dist', 'small.txt.br'))).toBe(false)
    expect(readFileSync(join(root, 'dist', 'small.txt'), 'utf8')).toBe('hello')
  } finally {
    rmSync(root, { recursive: true })
  }
})
