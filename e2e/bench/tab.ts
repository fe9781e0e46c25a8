import type { Browser, CDPSession, Page } from '@playwright/test'
import { isObject } from '../../src/lib/json-object'

/** The part of a browser page that the measurements need. */
export type Tab = {
  /** Sends a command over the DevTools protocol. */
  readonly send: (method: string, params?: object) => Promise<unknown>
  /** Runs a function in the page. */
  readonly evaluate: <Result, Argument>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ) => Promise<Result>
}

/** A field in what the browser sent; undefined if it is missing. */
export const field = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((at, name) => (isObject(at) ? at[name] : undefined), value)

const throwIfSaid = (said: unknown): void => {
  if (typeof said === 'string') throw new Error(said)
}

/** Sends commands to a page through the browser's own session, and returns the answers. */
const throughBrowser = (browser: CDPSession, sessionId: string): Tab['send'] => {
  const waiting = new Map<unknown, (answer: unknown) => void>()
  browser.on('Target.receivedMessageFromTarget', (event) => {
    const answer: unknown = JSON.parse(event.message)
    if (event.sessionId === sessionId) waiting.get(field(answer, 'id'))?.(answer)
  })
  return async (method, params = {}) => {
    const id = waiting.size + 1
    const answered = new Promise((resolve) => waiting.set(id, resolve))
    const message = JSON.stringify({ id, method, params })
    await browser.send('Target.sendMessageToTarget', { sessionId, message })
    const answer = await answered
    throwIfSaid(field(answer, 'error', 'message'))
    return field(answer, 'result')
  }
}

const evaluateWith =
  (send: Tab['send']): Tab['evaluate'] =>
  async (run, argument) => {
    const answer = await send('Runtime.evaluate', {
      expression: `(${run.toString()})(${JSON.stringify(argument) ?? ''})`,
      awaitPromise: true,
      returnByValue: true,
    })
    throwIfSaid(field(answer, 'exceptionDetails', 'exception', 'description'))
    // oxlint-disable-next-line typescript/consistent-type-assertions, typescript/no-unsafe-type-assertion -- it is what the function gives
    return field(answer, 'result', 'value') as Awaited<ReturnType<typeof run>>
  }

/**
 * A new window of Chromium first loads pages of its own (the suggestions under its address bar), which take both cores
 * for most of this time. A reader's window is already there when the link is opened. In ms.
 */
const WINDOW_READY = 3000

const windowReady = (): Promise<unknown> =>
  new Promise((resolve) => setTimeout(resolve, WINDOW_READY))

/**
 * Runs in a tab like a reader's, in a browser that has never seen the viewer. Playwright's own pages keep every body
 * for the inspector and decode it a second time, all in one task.
 */
export const inFreshTab = async <Result>(
  browser: Browser,
  work: (tab: Tab) => Promise<Result>,
): Promise<Result> => {
  const session = await browser.newBrowserCDPSession()
  const { browserContextId } = await session.send('Target.createBrowserContext')
  try {
    const options = { url: 'about:blank', browserContextId, width: 1366, height: 900 }
    const { targetId } = await session.send('Target.createTarget', options)
    await windowReady()
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false })
    const send = throughBrowser(session, sessionId)
    await send('Page.enable')
    return await work({ send, evaluate: evaluateWith(send) })
  } finally {
    await session.send('Target.disposeBrowserContext', { browserContextId })
    await session.detach()
  }
}

/** One of Playwright's pages. */
export const tabOf = async (page: Page): Promise<Tab> => {
  const session = await page.context().newCDPSession(page)
  const send: Tab['send'] = async (method, params = {}) => {
    const answer: unknown = await Reflect.apply(session.send, session, [method, params])
    return answer
  }
  await send('Page.enable')
  return { send, evaluate: evaluateWith(send) }
}
