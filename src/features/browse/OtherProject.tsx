import { InteractionError } from '@/interaction/errors'
import { cutCharacters } from '@/lib/cut-characters'
import { paths } from '@/lib/paths'
import { Link } from '@/ui/Link'
import { toVisibleText } from '@/lib/visible-text'
import type { ListView } from './list-view'
import { writeViewFragment } from './view-fragment'

type Props = {
  view: ListView
  /** The projects there are to choose from. */
  labels: readonly string[]
  error: Error
}

const LONGEST_NAME = 60

/** A way out when the address names a project that does not exist, at least for this reader. */
export function OtherProject({ view, labels, error }: Props) {
  const { project } = view
  const isMissing = error instanceof InteractionError && error.code === 'no_such_project'
  if (!isMissing || project === null) return null
  // A project that is the only one has a name that nobody gave it.
  const first = labels.length > 1 ? labels[0] : undefined
  return (
    <p className="mt-3 text-sm wrap-anywhere text-muted">
      The link asks for <bdi>“{toVisibleText(cutCharacters(project, LONGEST_NAME))}”</bdi>.{' '}
      <Link
        to={paths.browse(writeViewFragment({ ...view, project: null }))}
        className="inline-block py-1 text-accent underline underline-offset-2"
      >
        Show <bdi>{first === undefined ? 'what there is' : toVisibleText(first)}</bdi> instead
      </Link>
    </p>
  )
}
