import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import type { Encoding, PageFile } from '../page/page'

/** A built file in memory. */
export type StaticFile = PageFile & {
  readonly bytes: Readonly<Partial<Record<Encoding, Buffer>>>
}

/**
 * The types that may be served: a source map or a stray file in the build's folder has no type, so it has no address.
 */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

const readOr = (path: string): Buffer | undefined => {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

const readVariants = (path: string): StaticFile['bytes'] => {
  const [identity, br, gzip] = [readOr(path), readOr(`${path}.br`), readOr(`${path}.gz`)]
  return {
    ...(identity === undefined ? {} : { identity }),
    ...(br === undefined ? {} : { br }),
    ...(gzip === undefined ? {} : { gzip }),
  }
}

/**
 * Reads a built client into memory, keyed by address. For a few megabytes, no request touches the file system, no
 * spelling of a path can leave the folder, and a build made meanwhile cannot mix two versions.
 */
export const readStaticFiles = (folder: string): ReadonlyMap<string, StaticFile> => {
  const files = new Map<string, StaticFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const address = `/${relative(folder, path).split(sep).join('/')}`
    const type = TYPES[extname(entry.name)]
    // `isFile` is false for symbolic links, which are not followed.
    if (!entry.isFile() || type === undefined || address.includes('/.')) continue
    const bytes = readVariants(path)
    const tag = createHash('sha256')
      .update(bytes.identity ?? '')
      .digest('base64url')
      .slice(0, 22)
    const sizes = Object.fromEntries(
      Object.entries(bytes).map(([encoding, { byteLength }]) => [encoding, byteLength]),
    )
    // A weak tag: the compressed forms have other bytes with the same content.
    files.set(address, { type, tag: `W/"${tag}"`, sizes, bytes })
  }
  return files
}
