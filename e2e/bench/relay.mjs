// Passes all bytes unread between its connections and the given port of this machine: this measures what a process
// between reader and service costs even if it does nothing. Prints the port it listens on.
import { connect, createServer } from 'node:net'
import { pipeline } from 'node:stream'

const port = Number(process.argv[2])

const server = createServer({ noDelay: true }, (reader) => {
  const service = connect({ port, host: '127.0.0.1', noDelay: true })
  // If one side breaks, the other is closed too; nothing else has to be done about it.
  pipeline(reader, service, reader, () => {})
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
