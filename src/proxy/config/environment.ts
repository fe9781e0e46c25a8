import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import type { Environment } from './config'

const readOrUndefined = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Replaces `@projects.json` by the file's content; if it can't be read, the value is left for the check to refuse. */
const withProjectsFile = (environment: Environment): Environment => {
  const given = environment['NEBULY_PROJECTS']
  const text = given?.startsWith('@') === true ? readOrUndefined(given.slice(1)) : undefined
  return text === undefined ? environment : { ...environment, NEBULY_PROJECTS: text }
}

/** The process's environment, completed by `.env` in the working directory; a missing `.env` is no fault. */
export const readEnvironment = (): Environment =>
  withProjectsFile({ ...parseEnv(readOrUndefined('.env') ?? ''), ...process.env })
