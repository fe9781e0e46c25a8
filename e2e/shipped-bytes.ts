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

/** What files of the built page, each named by its path in the address, cost on the wire: kilobytes of Brotli. */
export const shippedKb = (paths: Iterable<string>): number =>
  [...paths].reduce((total, path) => total + bytesOf(path), 0) / 1000
