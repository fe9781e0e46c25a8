// Passes on to the given port of this machine, unread, what comes in over a connection, and what comes back: what a process
// between a reader and the service costs that does nothing at all. Says on which port it listens.
import { connect, createServer } from 'node:net'
import { pipeline } from 'node:stream'

const port = Number(process.argv[2])

const server = createServer({ noDelay: true }, (reader) => {
  const service = connect({ port, host: '127.0.0.1', noDelay: true })
  // A side that breaks takes the other along; there is nothing more to do about it.
  pipeline(reader, service, reader, () => {})
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
