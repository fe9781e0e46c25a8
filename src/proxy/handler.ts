import { type PublicAddresses, admit } from './admission'
import type { Answer, Asked } from './asked'
import { type QuestionRoute, answerQuestion } from './answer-question'
import type { DeskAnswer } from './auth/auth'
import type { Answered, Context, HandlerSettings, ReaderContext } from './context'
import { clientAddress } from './limits/client-address'
import { loggedSubject } from './log/access-log'
import { mayRead } from './projects/project'
import type { Peer } from './reader'
import { type Refusal, refuse } from './refusal'
import { respondJson, respondRefused } from './respond'
import { type Route, ROUTE_NAMES, matchRoute } from './routes'

/**
 * Answers an API request. The promise never rejects. The body of an answer may fail; the connection must then be
 * broken.
 */
export type Handler = (request: Asked, peer: Peer) => Promise<Answer>

/** The routes that tell something about records, so they need to know who asks. */
type ReaderRoute = QuestionRoute | Extract<Route, { kind: 'projects' }>

type DeskRoute = Extract<Route, { kind: 'sign-in' | 'sign-out' }>

const respondHealthy = async (context: Context): Promise<Answer> => {
  const { settings, request } = context
  // Included only if readers sign in here.
  const signedIn = await settings.auth.desk?.isSignedIn(request)
  return respondJson({ status: 'ok', mode: settings.mode, signedIn }, context)
}

/** Tells a load balancer whether to send readers here. */
const respondReady = (context: Context): Answer =>
  context.settings.phase() === 'serving'
    ? respondJson({ status: 'ready' }, context)
    : respondJson({ status: 'stopping' }, context, { status: 503 })

const respondFromDesk = async (route: DeskRoute, context: Context): Promise<Answer> => {
  const { settings, request, peer } = context
  const { desk } = settings.auth
  const answered: DeskAnswer =
    desk === null
      ? refuse('no_such_route')
      : await (route.kind === 'sign-in' ? desk.signIn(request, peer) : desk.signOut())
  return answered.kind === 'refused'
    ? respondRefused(answered, context)
    : respondJson({}, context, { headers: { 'set-cookie': answered.cookie } })
}

const STOPPING = refuse('upstream_unavailable', {
  status: 503,
  retryAfter: 5,
  cause: 'stopping',
  message: 'The viewer is being restarted.',
})

/** The projects that a search can name: the labels of those that the reader may see, in the order they are asked. */
const respondProjects = (context: ReaderContext): Answer => {
  const { settings, reader } = context
  const projects = settings.projects.filter((project) => mayRead(project, reader))
  return respondJson({ projects: projects.map(({ label }) => label) }, context)
}

const respondToReader = async (route: ReaderRoute, context: Context): Promise<Answer> => {
  const { settings, request, peer, requestId, log } = context
  if (settings.phase() === 'stopping') return respondRefused(STOPPING, context)
  const asking = await settings.auth.identify(request)
  if (asking.kind === 'refused') return respondRefused(asking, context)
  const subject = loggedSubject(asking.reader.subject)
  const known: ReaderContext = {
    settings,
    request,
    peer,
    requestId,
    reader: asking.reader,
    log: (answered) => log(answered, subject),
  }
  return route.kind === 'projects' ? respondProjects(known) : answerQuestion(route, known)
}

const answer = (route: Route | Refusal, context: Context): Answer | Promise<Answer> => {
  switch (route.kind) {
    case 'refused':
      return respondRefused(route, context)
    case 'health':
      return respondHealthy(context)
    case 'ready':
      return respondReady(context)
    case 'sign-in':
    case 'sign-out':
      return respondFromDesk(route, context)
    case 'interaction':
    case 'deeplink':
    case 'search':
    case 'projects':
      return respondToReader(route, context)
  }
}

const routeOf = (request: Asked, addresses: PublicAddresses): Route | Refusal => {
  const { method, path } = request
  return admit(request, addresses) ?? matchRoute(method, path)
}

/**
 * Creates the handler that every server mounts: development, production, tests. Between requests it keeps nothing that
 * an answer depends on, only counts for the limits and hints about where to look first.
 */
export const createHandler = (settings: HandlerSettings): Handler => {
  const { now, addresses, trustedProxies, projects } = settings
  return async (request, peer) => {
    const started = now()
    const { requestId } = request
    const route = routeOf(request, addresses)
    const forwardedFor = request.headers.get('x-forwarded-for')
    const isQuestion = 'id' in route || route.kind === 'search'
    const [only] = isQuestion && projects.length === 1 ? projects : []
    const context: Context = {
      settings,
      request,
      peer: { address: clientAddress(peer.address, forwardedFor, trustedProxies) },
      requestId,
      // Written out, since spreading takes as long as all the rest of it.
      log: ({ status, bytes, outcome, code, cause, project }: Answered, subject?: string) => {
        settings.log({
          method: request.method,
          route: route.kind === 'refused' ? 'unknown' : ROUTE_NAMES[route.kind],
          subject,
          project: project ?? only?.label,
          id: 'id' in route ? route.id : undefined,
          status,
          bytes,
          ms: now() - started,
          requestId,
          code,
          outcome,
          cause,
        })
      },
    }
    try {
      return await answer(route, context)
    } catch {
      // Not even the error's name is passed on, since an error may quote what we sent.
      return respondRefused(refuse('internal'), context)
    }
  }
}
