// The service, as far as the benchmark needs it, in a process of its own: answers every id with one body, held ready.
// Takes the file with the body as its argument; says on which port it listens.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const body = readFileSync(process.argv[2])

const server = createServer((request, response) => {
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': String(body.length),
  })
  response.end(body)
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
