import { parseConfig } from '../config/config'

type Environment = Parameters<typeof parseConfig>[0]

/** Why the server refuses to start in an environment. */
export const sentenceFor = (environment: Environment): string => {
  const result = parseConfig(environment)
  return result.kind === 'refused' ? result.sentence : 'accepted'
}

/** The configuration, or the sentence where there is none. */
export const configFor = (environment: Environment) => {
  const result = parseConfig(environment)
  return result.kind === 'ok' ? result.config : result.sentence
}
