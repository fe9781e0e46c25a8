import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { type Listening, listen } from './listen'
import { NETWORK_FAULTS, type Reply, recordText } from './network-faults'

type RecordedRequest = {
  readonly method: string
  readonly url: string
  /** Names in lower case; repeated headers stay separate. */
  readonly headers: NodeJS.Dict<string[]>
  readonly body: string
}

export type Upstream = Pick<Listening, 'url' | 'stop'> & {
  /** Every request so far, whatever became of it. */
  readonly requests: RecordedRequest[]
  /** The number of calls under way: begun, and neither answered nor cancelled. */
  readonly open: () => number
}

const readText = async (request: IncomingMessage): Promise<string> => {
  const parts: AsyncIterable<Buffer> = request
  let text = ''
  for await (const part of parts) text += part.toString('utf8')
  return text
}

type Records = ReadonlyMap<string, string>

type Held = {
  readonly records: Records
  /** Whether only `records` exist; otherwise every other id has a record too. */
  readonly isAll: boolean
}

const answer = (request: RecordedRequest, reply: Reply, { records, isAll }: Held): void => {
  const fault = NETWORK_FAULTS.find(({ id }) => id === reply.id)
  if (fault !== undefined) {
    fault.play(reply)
    return
  }
  const { response } = reply
  response.setHeader('content-type', 'application/json')
  if (request.url.endsWith('/get-interactions')) {
    const { size } = records
    response.end(
      `{"total":${size},"offset":0,"limit":100,"data":[${[...records.values()].join()}]}`,
    )
  } else if (request.url.includes('/deeplinks/')) {
    response.end(JSON.stringify({ url: `https://platform.example/${reply.id}` }))
  } else if (isAll && !records.has(reply.id)) {
    response.writeHead(404).end('{"detail":"Interaction not found"}')
  } else {
    response.end(records.get(reply.id) ?? recordText(reply.id))
  }
}

/**
 * Starts an upstream on a free loopback port that answers any id with a record, except those of `NETWORK_FAULTS`. An id
 * in `records` is answered with its current text there, and lists contain just these ids, whatever is searched for.
 */
export const startUpstream = async (
  records: Records = new Map(),
  { isAll = false }: Partial<Pick<Held, 'isAll'>> = {},
): Promise<Upstream> => {
  const requests: RecordedRequest[] = []
  let open = 0
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    open += 1
    response.once('close', () => {
      open -= 1
    })
    const { method = '', url = '', headersDistinct: headers } = request
    const recorded = { method, url, headers, body: await readText(request) }
    requests.push(recorded)
    const { authorization = '' } = request.headers
    const reply = { response, socket: request.socket, id: url.slice(-36), authorization }
    answer(recorded, reply, { records, isAll })
  }
  const server = createServer((request, response) => {
    // A reader who hangs up during a request is no fault of this server.
    serve(request, response).catch(() => response.destroy())
  })
  const { url, stop } = await listen(server)
  return { url, requests, open: () => open, stop }
}
