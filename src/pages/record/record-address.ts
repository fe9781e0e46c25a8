import type { InteractionId } from '@/lib/interaction-id'
import { paths } from '@/lib/paths'

/** The address of a record, to be shared. `fragment` begins with `#`, or is empty. */
export const recordAddress = (id: InteractionId, fragment = ''): string =>
  new URL(paths.interaction(id) + fragment, location.origin).href
