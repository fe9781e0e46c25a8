import { connect } from 'node:net'
import { Agent, type RequestInit, fetch as fetchOver } from 'undici'
import { NETWORK_FAULTS } from '../network-faults'
import type { Answer } from './answers'

/** Called with each answer that was waited for, and the milliseconds it took. */
export type Tell = (answer: Answer, ms: number) => void

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

const pick = <One>(list: readonly One[]): One | undefined =>
  list[Math.floor(Math.random() * list.length)]

const recordPath = (id: string) => `/api/interactions/${id}`
const anyRecord = () => recordPath(crypto.randomUUID())

/** This one unpacks to gigabytes, which takes longer than everything else together. */
const BOMB = NETWORK_FAULTS.find(({ name }) => name === 'gzip-bomb')?.id ?? ''
const FAULTS = NETWORK_FAULTS.filter(({ id }) => id !== BOMB)

const anyFault = () => recordPath(pick(FAULTS)?.id ?? '')

const SEARCH = {
  time_range: { start: '2026-01-01', end: '2026-02-01' },
  filters: [],
  limit: 10,
  offset: 0,
}

/** As much as a browser with its own limit would unpack. */
const MOST_UNPACKED = 8 << 20

/** The longest pause between two requests of one reader; all readers together make about fifty a second. */
const MOST_PAUSE_MS = 800

/** Long after each of the server's deadlines. */
const LONGEST_ACT_MS = 30_000

/** Readers of all sorts, which use the server on this loopback port. */
export const createReaders = (port: number, tell: Tell) => {
  // Closed from this side: the server keeps connections for ten minutes.
  const dispatcher = new Agent({ keepAliveMaxTimeout: 4000 })
  const url = (path: string) => `http://127.0.0.1:${port}${path}`

  const counts = new Map<string, number>()
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)

  const ask = async (path: string, init: RequestInit = {}) => {
    const started = performance.now()
    const attempt = () => fetchOver(url(path), { ...init, dispatcher }).catch(() => null)
    let response = await attempt()
    if (response === null && init.signal?.aborted !== true) {
      // A kept-alive connection may end just when it is used again. Browsers then ask once more, and so does this.
      count('asked once more')
      response = await attempt()
    }
    const body = (await response?.text().catch(() => null)) ?? null
    if (init.signal?.aborted === true) return
    const { status = 0, headers = new Headers() } = response ?? {}
    tell({ path, status, headers, body }, performance.now() - started)
  }

  const leave = async () => {
    const leaving = new AbortController()
    setTimeout(() => leaving.abort(), Math.random() * 60)
    await ask(Math.random() < 0.5 ? anyRecord() : anyFault(), { signal: leaving.signal })
  }

  /** Sends a request, reads nothing, then hangs up. */
  const readNothing = async () => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {})
    socket.pause()
    socket.write(`GET ${recordPath(BOMB)} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)
    await pause(Math.random() * 600)
    socket.destroy()
  }

  /** Begins a request's head, byte by byte, and never ends it. */
  const dawdle = async () => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {})
    socket.write(`GET ${anyRecord()} HTTP/1.1\r\nX-Slow: `)
    for (let byte = 0; byte < 20; byte += 1) {
      await pause(50)
      socket.write('a')
    }
    socket.destroy()
  }

  /** Unpacks a good part of an answer that unpacks to gigabytes. */
  const unpack = async () => {
    const response = await fetch(url(recordPath(BOMB)))
    const reader = response.body?.getReader()
    for (let size = 0; size < MOST_UNPACKED;) {
      const part = await reader?.read()
      if (part?.done !== false) return
      size += part.value.byteLength
    }
    await reader?.cancel()
  }

  const search = () =>
    ask('/api/interactions/search', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(SEARCH),
    })

  const askForOther = () => {
    const link = `${anyRecord()}/deeplink`
    return ask(pick([link, '/api/nothing', recordPath('x'), '/', '/healthz', '/readyz']) ?? '/')
  }

  const acts: readonly (readonly [name: string, share: number, act: () => Promise<void>])[] = [
    ['read a record', 0.53, () => ask(anyRecord())],
    ['met a fault', 0.16, () => ask(anyFault())],
    ['left early', 0.1, leave],
    ['read nothing', 0.04, readNothing],
    ['sent a head that never ends', 0.02, dawdle],
    ['unpacked a bomb', 0.01, unpack],
    ['searched', 0.05, search],
    ['asked for something else', 0.09, askForOther],
  ]

  const actOnce = async () => {
    let left = Math.random()
    const [name, , act] = acts.find(([, share]) => (left -= share) < 0) ?? acts[0] ?? []
    if (name === undefined || act === undefined) return
    count(name)
    // Readers who leave fail on purpose, and so may those who meet a fault; forbidden results are reported elsewhere.
    const acted = act().catch(() => {})
    const isLeft = await Promise.race([
      acted.then(() => false),
      pause(LONGEST_ACT_MS).then(() => true),
    ])
    if (isLeft) count(`never came back: ${name}`)
  }

  /** Lets one reader make one request after another until `end` (milliseconds since 1970). */
  const readUntil = async (end: number) => {
    while (Date.now() < end) {
      await actOnce()
      await pause(Math.random() * MOST_PAUSE_MS)
    }
  }

  return { readUntil, counts }
}
