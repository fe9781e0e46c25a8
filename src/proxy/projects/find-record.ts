import type { HandlerSettings } from '../context'
import type { WholeLife } from '../upstream/deadline'
import { type Refusal, refuse } from '../refusal'
import type { ReadSearch } from '../search-request'
import type { Question } from '../upstream/upstream-call'
import { type Opened, askProject } from './ask-project'
import { type Found, askInTurn } from './ask-in-turn'
import type { Project } from './project'

type Search = {
  readonly settings: HandlerSettings
  /** Only the projects that the reader may see. */
  readonly projects: readonly Project[]
  readonly life: WholeLife
  readonly encodings: string
}

type Answer = Found<Opened['value']> | Refusal

type Ided = Extract<Question, { kind: 'interaction' | 'deeplink' }>

const inTurn = (
  question: Question,
  projects: readonly Project[],
  { settings, life, encodings }: Search,
): Promise<Answer> =>
  askInTurn(projects, {
    life,
    ask: (project, share) => askProject(question, project, { settings, life: share, encodings }),
  })

const findRemembering = async (question: Ided, search: Search): Promise<Answer> => {
  const { hints } = search.settings
  const found = await inTurn(question, hints.inOrder(search.projects, question.id), search)
  if (found.kind === 'found') hints.remember(question.id, found.project)
  return found
}

const findRecord = ({ id }: Ided, search: Search): Promise<Answer> => {
  const question = { kind: 'interaction', id } as const
  // With one project there is nothing to remember.
  return search.settings.projects.length === 1
    ? inTurn(question, search.projects, search)
    : findRemembering(question, search)
}

/** Finds the project that has this record. Without a hint, it requests the record itself and discards it unread. */
const findOwner = async (question: Ided, search: Search): Promise<Project | Refusal> => {
  const { projects, settings } = search
  const [only] = projects
  const known = settings.hints.ownerOf(projects, question.id)
  if (known !== null) return known
  if (only !== undefined && projects.length === 1) return only
  const found = await findRecord(question, search)
  if (found.kind === 'found') found.life.end()
  return found.kind === 'found' ? found.project : found
}

const findLink = async (question: Ided, search: Search): Promise<Answer> => {
  const owner = await findOwner(question, search)
  return 'label' in owner ? inTurn(question, [owner], search) : owner
}

const findList = async (question: ReadSearch, search: Search): Promise<Answer> => {
  const { project: wanted } = question
  const chosen = search.projects.find(({ label }) => wanted === null || label === wanted)
  // Worded the same whether the project does not exist or this reader may not see it.
  return chosen === undefined ? refuse('no_such_project') : inTurn(question, [chosen], search)
}

/** Answers a question about one record, or a search of one project, from the projects that the reader may see. */
export const findAnswer = (question: Question, search: Search): Promise<Answer> => {
  switch (question.kind) {
    case 'interaction':
      return findRecord(question, search)
    case 'deeplink':
      return findLink(question, search)
    case 'search':
      return findList(question, search)
  }
}
