import type { LogEntry } from '../log/access-log'
import { createHandler } from '../handler'
import { wholeAnswer } from '../sample-service/sample-answer'
import { type Otherwise, testSettings } from './settings'
import { askHandler } from './ask-handler'
import type { Send, UpstreamAnswer, UpstreamCall } from '../upstream/upstream'

export const KEY = 'canary-5d0e'
export const ID = '0b5c1a3e-9f51-4a8e-8a3b-6f2f0c2d7e11'
export const ORIGIN = 'http://127.0.0.1:4173'

export const RECORD = JSON.stringify({ id: ID, input: 'Where is my parcel?' })

type Init = {
  readonly method?: string
  readonly body?: string
  readonly headers?: Record<string, string>
}

/** A handler in front of a custom upstream, with everything that it sent and logged. */
export const setUp = (otherwise: Otherwise = {}) => {
  const calls: UpstreamCall[] = []
  const logs: LogEntry[] = []
  const send: Send = otherwise.send ?? (() => Promise.resolve(wholeAnswer(RECORD)))
  const project = {
    apiKey: KEY,
    baseUrl: otherwise.baseUrl ?? 'https://nebuly.example/backend',
    send: ((call, life) => {
      calls.push(call)
      return send(call, life)
    }) satisfies Send,
  }
  const deadlines = { headersMs: 200, idleMs: 200, totalMs: 600 }
  const handler = createHandler(
    testSettings(project, { logs, otherwise: { deadlines, ...otherwise } }),
  )
  const ask = (path: string, init: Init = {}) =>
    askHandler(
      handler,
      new Request(ORIGIN + path, {
        ...init,
        headers: { host: '127.0.0.1:4173', ...init.headers },
      }),
    )
  return { ask, calls, logs }
}

/** What the reader gets: an error's code, a whole body, or a broken connection. */
export const seen = async (response: Response): Promise<string> => {
  try {
    const text = await response.text()
    if (response.status === 200) return 'body'
    return /^\{"error":\{"code":"(\w+)"/.exec(text)?.[1] ?? text
  } catch {
    return 'broken'
  }
}

export const once = (answer: UpstreamAnswer) => setUp({ send: () => Promise.resolve(answer) })
