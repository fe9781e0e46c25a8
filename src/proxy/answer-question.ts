import type { Answer } from './asked'
import { passBody } from './upstream/body-gate'
import type { ReaderContext } from './context'
import { WholeLife } from './upstream/deadline'
import { readerKey } from './limits/reader-key'
import { findAnswer } from './projects/find-record'
import { type Project, mayRead } from './projects/project'
import { respondRefused } from './respond'
import { dataHeaders } from './response-headers'
import type { Route } from './routes'
import { readSearch } from './search-request'
import { type Question, acceptedEncodings } from './upstream/upstream-call'
import type { Passed } from './upstream/upstream-verdict'

export type QuestionRoute = Extract<Route, { kind: 'interaction' | 'deeplink' | 'search' }>

/** `project`: the label to send, if there are several; percent-encoded, since header text is ASCII. */
const successHeaders = (
  { encoding, length }: Passed,
  { requestId, project }: { requestId: string; project: string | null },
): Answer['headers'] => {
  const headers = dataHeaders(requestId)
  if (encoding !== null) headers['content-encoding'] = encoding
  if (length !== null) headers['content-length'] = String(length)
  if (project !== null) headers['x-project'] = encodeURIComponent(project)
  return headers
}

/** `leave` gives back the reader's place among the requests under way. */
const findAndStream = async (
  question: Question,
  projects: readonly Project[],
  { context, leave }: { context: ReaderContext; leave: () => void },
): Promise<Answer> => {
  const { settings, request, requestId, log } = context
  const life = new WholeLife(request.reader, settings.deadlines.totalMs)
  const encodings = acceptedEncodings(request.headers.get('accept-encoding'))
  const found = await findAnswer(question, { settings, projects, life, encodings })
  if (found.kind === 'refused') {
    life.end()
    leave()
    return respondRefused(found, context)
  }
  found.life.keep()
  const { passed: head, body, gate } = found.value
  const { label } = found.project
  const passed = passBody(body, gate, ({ outcome, bytes, cause }) => {
    leave()
    log({ status: 200, project: label, outcome, bytes, cause })
  })
  const project = settings.projects.length > 1 ? label : null
  return { status: 200, headers: successHeaders(head, { requestId, project }), body: passed }
}

/** Answers a question about records from the projects that the reader may see, within the limits. */
export const answerQuestion = async (
  route: QuestionRoute,
  context: ReaderContext,
): Promise<Answer> => {
  const { settings, request, reader, peer } = context
  const key = readerKey(reader, peer.address)
  const tooMany = settings.limits.count(key)
  if (tooMany !== null) return respondRefused(tooMany, context)
  const question = route.kind === 'search' ? await readSearch(request) : route
  if (question.kind === 'refused') return respondRefused(question, context)

  const place = await settings.limits.enter(key, request.reader)
  if (place.kind === 'refused') return respondRefused(place, context)
  const { leave } = place
  try {
    const projects = settings.projects.filter((project) => mayRead(project, reader))
    return await findAndStream(question, projects, { context, leave })
  } catch (error) {
    leave()
    throw error
  }
}
