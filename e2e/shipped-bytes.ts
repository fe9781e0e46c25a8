import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const CLIENT = join(import.meta.dirname, '..', 'dist', 'client')

const bytesOf = (path: string): number => {
  const file = join(CLIENT, path)
  return existsSync(`${file}.br`)
    ? statSync(`${file}.br`).size
    : brotliCompressSync(readFileSync(file)).byteLength
}

/** The cost on the wire of the built page's files, each named by its URL path, in kilobytes of Brotli. */
export const shippedKb = (paths: Iterable<string>): number =>
  [...paths].reduce((total, path) => total + bytesOf(path), 0) / 1000
