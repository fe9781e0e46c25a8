// The service, as far as the benchmark needs it, in its own process: answers every id with one prepared body, plain or
// compressed with gzip. Its argument is the file with the body; it prints the port it listens on.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'

const body = readFileSync(process.argv[2])
const headersOf = ({ length }) => ({ 'content-type': 'application/json', 'content-length': length })
const plain = { body, headers: headersOf(body) }

let zipped
const zip = () => {
  const compressed = gzipSync(body)
  return { body: compressed, headers: { ...headersOf(compressed), 'content-encoding': 'gzip' } }
}

// Only clients that accept gzip alone get it: a browser's times should be for reading the record, not for unzipping it.
const answerTo = (request) =>
  request.headers['accept-encoding'] === 'gzip' ? (zipped ??= zip()) : plain

// A link into the service's own interface is no record.
const link = Buffer.from('{"url":"https://nebuly.example/"}')
const deeplink = { body: link, headers: headersOf(link) }

const server = createServer((request, response) => {
  const answer = request.url.includes('/deeplinks/') ? deeplink : answerTo(request)
  response.writeHead(200, answer.headers)
  response.end(answer.body)
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
