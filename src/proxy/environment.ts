import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import type { Environment } from './config'

/** The process's environment over what `.env` in the working directory says; no `.env` is no fault. */
export const readEnvironment = (): Environment => {
  try {
    return { ...parseEnv(readFileSync('.env', 'utf8')), ...process.env }
  } catch {
    return process.env
  }
}
