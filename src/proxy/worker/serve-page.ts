import type { PendingEntry } from '../log/begin-entry'
import { type Page, type PageFile, type Pages, beginPageEntry, choosePage } from '../page/page'
import { refuse } from '../refusal'
import type { Head } from '../request-head'
import type { Refusal } from '../refusal'
import type { Assets } from './bindings'
import { type Lasting, sendOn } from './send-on'
import { sendRefusal } from './send-refusal'

export type WorkerPages = Pages<PageFile> & {
  readonly assets: Assets
  /** The port in the address that readers know; empty if it is the default one. */
  readonly port: string
}

/** The build writes a file's compressed forms beside it. */
const SUFFIXES = { br: '.br', gzip: '.gz', identity: '' } as const

/** The bytes as the build wrote them. Rejects if they were not deployed with the Worker. */
const fetchBytes = async ({ address, encoding }: Page<PageFile>, assets: Assets) => {
  // The host is irrelevant to the assets, but there has to be one.
  const { status, body } = await assets.fetch(`https://assets${address}${SUFFIXES[encoding]}`)
  if (status !== 200) throw new Error('There is no such asset')
  return body
}

type Asked = {
  readonly request: Request
  /** As it was sent. */
  readonly target: string
  readonly head: Head | Refusal
}

const sendPage = async (
  page: Page<PageFile>,
  assets: Assets,
  { entry, lasting }: { entry: PendingEntry; lasting: Lasting },
): Promise<Response> => {
  const { answered, headers, hasBody } = page
  const { status } = answered
  const body = hasBody ? await fetchBytes(page, assets) : null
  return sendOn({ body, status, headers }, lasting, (isWhole) => {
    entry.end({ ...answered, outcome: isWhole ? 'complete' : 'reader_left' })
  })
}

/** Serves the built pages from the static assets that were deployed with the Worker. Never rejects. */
export const servePage = async (
  pages: WorkerPages,
  { request, target, head }: Asked,
  lasting: Lasting,
): Promise<Response> => {
  const { method, headers } = request
  const entry = beginPageEntry(pages, { method, target })
  const header = (name: string) => headers.get(name) ?? ''
  const asked = { head, method, target, port: pages.port, header }
  const page = choosePage(pages, asked, entry.requestId)
  if (page.kind === 'refused') return sendRefusal(page, method, entry)
  try {
    return await sendPage(page, pages.assets, { entry, lasting })
  } catch {
    return sendRefusal(refuse('internal', { cause: 'assets' }), method, entry)
  }
}
