import type { InteractionId } from '@/lib/interaction-id'
import { acceptsEncoding } from '../accepts-encoding'
import type { ProjectSettings } from '../projects/project'
import type { ReadSearch } from '../search-request'
import type { UpstreamCall } from './upstream'

/** A question to an upstream. Of the visitor's request it contains only the checked id, or the rebuilt search. */
export type Question =
  { readonly kind: 'interaction' | 'deeplink'; readonly id: InteractionId } | ReadSearch

/** The encodings to ask the upstream for: those that the reader can undo and that we let through. */
export const acceptedEncodings = (accept: string | null): string => {
  const accepted = ['gzip', 'br'].filter((name) => acceptsEncoding(accept, name))
  return accepted.length === 0 ? 'identity' : accepted.join(', ')
}

/** All the upstream calls that exist. `encodings` is the result of `acceptedEncodings`. */
export const upstreamCall = (
  question: Question,
  { apiKey, baseUrl }: ProjectSettings,
  encodings: string,
): UpstreamCall => {
  const headers = {
    authorization: `Bearer ${apiKey}`,
    accept: 'application/json',
    'accept-encoding': encodings,
  }
  const base = `${baseUrl}/api/external`
  if (question.kind === 'search') {
    return {
      method: 'POST',
      url: `${base}/get-interactions`,
      headers: { ...headers, 'content-type': 'application/json' },
      body: question.body,
    }
  }
  const call =
    question.kind === 'deeplink' ? 'deeplinks/interaction' : 'export/interactions/detail-v2'
  return { method: 'GET', url: `${base}/${call}/${question.id}`, headers }
}
