import type { Bindings } from './worker/bindings'
import { createViewer } from './worker/create-viewer'
import type { Lasting } from './worker/send-on'

const files = new Map(Object.entries(CLIENT_FILES))

const write = (line: string): void => {
  // oxlint-disable-next-line no-console -- it is how a Worker writes its log
  console.log(line)
}

/** Created at the first request, which brings the bindings; once for each instance of the Worker. */
let viewer: ReturnType<typeof createViewer> | null = null

/** The viewer on Cloudflare Workers. */
// oxlint-disable-next-line import/no-default-export -- what the Workers runtime looks for
export default {
  fetch: (request: Request, bindings: Bindings, lasting: Lasting): Promise<Response> => {
    viewer ??= createViewer(bindings, { files, write })
    return viewer(request, lasting)
  },
}
