import { readFile, readdir, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const TEXT = new Set(['.html', '.js', '.css', '.svg', '.txt', '.json', '.webmanifest'])

/** For smaller files, the extra headers weigh more than compression saves. */
const MIN_BYTES = 256

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/**
 * Ways to use Brotli: the size of its blocks, as a power of two (0 leaves it to the library), and how it writes
 * distances. Which one is best differs from file to file.
 */
const WAYS = [
  { block: 0, postfix: 0, direct: 0 },
  { block: 17, postfix: 0, direct: 0 },
  { block: 20, postfix: 0, direct: 0 },
  { block: 17, postfix: 1, direct: 16 },
  { block: 0, postfix: 3, direct: 120 },
] as const

const shortest = (all: readonly Buffer[]): Buffer =>
  all.reduce((best, one) => (one.byteLength < best.byteLength ? one : best))

const compressFile = async (path: string): Promise<void> => {
  const bytes = await readFile(path)
  if (bytes.byteLength < MIN_BYTES) return
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
  }
  await Promise.all([
    Promise.all(
      WAYS.map(({ block, postfix, direct }) =>
        toBrotli(bytes, {
          params: {
            ...params,
            [constants.BROTLI_PARAM_LGBLOCK]: block,
            [constants.BROTLI_PARAM_NPOSTFIX]: postfix,
            [constants.BROTLI_PARAM_NDIRECT]: direct,
          },
        }),
      ),
    ).then((all) => writeFile(`${path}.br`, shortest(all))),
    toGzip(bytes, { level: 9 }).then((small) => writeFile(`${path}.gz`, small)),
  ])
}

/** Writes a Brotli and a gzip form beside each text file of the client's build, once, instead of at each request. */
export const precompressPlugin = (): Plugin => ({
  name: 'precompress',
  apply: (config, { command }) => command === 'build' && config.build?.ssr === undefined,
  writeBundle: async ({ dir }) => {
    if (dir === undefined) return
    const entries = await readdir(dir, { recursive: true, withFileTypes: true })
    const texts = entries.filter((entry) => entry.isFile() && TEXT.has(extname(entry.name)))
    await Promise.all(texts.map((entry) => compressFile(join(entry.parentPath, entry.name))))
  },
})
