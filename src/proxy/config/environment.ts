import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { type ConfigResult, type Environment, parseConfig } from './config'

/** Throws if it is not there, can't be read or is not UTF-8. A byte order mark is no part of the text. */
const readText = (path: string): string => {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  if (text.includes('\0')) throw new Error('not UTF-8')
  return text
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** The text of `.env`, empty if there is none; null if it can't be used. */
const readDotEnv = (): string | null => {
  try {
    return readText('.env')
  } catch (error) {
    return isMissing(error) ? '' : null
  }
}

/** Replaces `@projects.json` by the file's content; if it can't be read, the value is left for the check to refuse. */
const withProjectsFile = (environment: Environment): Environment => {
  const given = environment['NEBULY_PROJECTS']
  if (given?.startsWith('@') !== true) return environment
  try {
    return { ...environment, NEBULY_PROJECTS: readText(given.slice(1)) }
  } catch {
    return environment
  }
}

/**
 * Reads the configuration from the process's environment, completed by `.env` in the working directory. A missing
 * `.env` is no fault, but one that can't be used is: the key in it would be missing, and samples would be shown.
 */
export const readConfig = (): ConfigResult => {
  const dotEnv = readDotEnv()
  return dotEnv === null
    ? {
        kind: 'refused',
        sentence: 'The file .env cannot be used: it must be a readable text file in UTF-8.',
      }
    : parseConfig(withProjectsFile({ ...parseEnv(dotEnv), ...process.env }))
}
