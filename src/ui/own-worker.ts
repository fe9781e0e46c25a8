type ScriptUrlPolicy = { createScriptURL: (url: string) => string }

declare global {
  /**
   * Trusted Types, if the browser has them. Its script URLs are objects; the DOM's types don't know them yet, so they
   * are typed as the strings that they represent.
   */
  // oxlint-disable-next-line no-var -- a global can be declared in no other way
  var trustedTypes:
    { createPolicy: (name: string, rules: ScriptUrlPolicy) => ScriptUrlPolicy } | undefined
}

/** The name of a worker's file in a build, and in the development server. */
const BUILT = /^\/assets\/[\w-]+\.worker-[\w-]+\.js$/
const UNBUILT = /^\/src\/[\w/-]+\.worker\.ts$/

/** Whether an address is one of this application's own workers. */
export const isOwnWorker = (url: string, base: string): boolean => {
  try {
    const { origin, pathname } = new URL(url, base)
    const isKnown = BUILT.test(pathname) || (import.meta.env.DEV && UNBUILT.test(pathname))
    return origin === new URL(base).origin && isKnown
  } catch {
    return false
  }
}

const checked = (url: string): string => {
  if (isOwnWorker(url, location.href)) return url
  throw new TypeError('Not a worker of this application')
}

/** The only policy that the Content-Security-Policy allows. A second one with that name would be refused. */
let policy: ScriptUrlPolicy | undefined

/**
 * Starts a worker of this application; `url` comes from importing its file with `?worker&url`. Null if there are no
 * workers or the browser refuses: then the work is done on the page.
 */
export const startOwnWorker = (url: string): Worker | null => {
  try {
    policy ??= globalThis.trustedTypes?.createPolicy('viewer-worker', { createScriptURL: checked })
    return new Worker(policy?.createScriptURL(url) ?? checked(url), { type: 'module' })
  } catch {
    return null
  }
}

/**
 * One answer to one question, given beside the page. Null if there are no workers, this one can't be loaded or fails, or
 * `signal` is aborted: then it is stopped.
 */
export const askOwnWorker = async <Answer>(
  url: string,
  question: unknown,
  signal: AbortSignal,
): Promise<Answer | null> => {
  const worker = signal.aborted ? null : startOwnWorker(url)
  if (worker === null) return null
  const answer = new Promise<Answer | null>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer | null>) => resolve(data))
    worker.addEventListener('error', () => resolve(null))
    worker.addEventListener('messageerror', () => resolve(null))
    signal.addEventListener('abort', () => resolve(null))
  })
  worker.postMessage(question, { transfer: [] })
  const found = await answer
  worker.terminate()
  return found
}
