import { useNavigate } from 'react-router'
import { OpenFileButton } from '@/features/open-file/OpenFileButton'
import { closeFile, offerList, type OpenedFile } from '@/features/open-file/opened-file'
import { parseInteractionId, shortId } from '@/lib/interaction-id'
import { formatCount, formatNumber } from '@/lib/numbers'
import { paths } from '@/lib/paths'
import { useDocumentTitle } from '@/ui/use-document-title'
import { InteractionRecord } from './record/InteractionRecord'

/** A record from the reader's own file: like any other, except that no server learns that it is read. */
export function FilePage({ file }: { file: OpenedFile }) {
  useDocumentTitle('Record from a file · Interaction viewer')
  return (
    <InteractionRecord
      id={null}
      banner={<FileBanner file={file} />}
      {...(file.name !== null && { fileName: file.name })}
      fetched={file.fetched}
      hasRecovered
    />
  )
}

function FileBanner({ file: { name, fetched, from } }: { file: OpenedFile }) {
  const navigate = useNavigate()
  const { id } = fetched.interaction
  const known = id.kind === 'value' ? parseInteractionId(id.value) : null
  const others = from?.held?.records.length ?? 0
  return (
    <div className="flex flex-wrap items-center gap-x-4 text-sm">
      <p className="min-w-0 flex-1 basis-60 wrap-anywhere">
        <strong className="rounded-full bg-accent-soft px-2 py-0.5 text-xs font-medium text-accent">
          {name === null ? 'Pasted' : 'From a file'}
        </strong>{' '}
        {name !== null && (
          <>
            <bdi>{name}</bdi>
            <span className="text-muted"> · </span>
          </>
        )}
        <span className="text-muted">
          {from?.opened !== undefined &&
            `${formatNumber(from.opened + 1)} of ${formatCount(others, 'record')} · `}
          Nothing was sent anywhere
        </span>
      </p>
      {from !== undefined && (
        <button
          type="button"
          className="min-h-8 cursor-pointer text-accent hover:underline"
          onClick={() => offerList(from)}
        >
          Back to the list
        </button>
      )}
      {known !== null && (
        <button
          type="button"
          className="min-h-8 cursor-pointer text-accent hover:underline"
          onClick={() => {
            closeFile()
            void navigate(paths.interaction(known))
          }}
        >
          Read {shortId(known)} from the server
        </button>
      )}
      <OpenFileButton label="Choose another file" />
      <button
        type="button"
        className="min-h-8 cursor-pointer rounded-md px-1 text-muted hover:text-ink"
        onClick={() => {
          closeFile()
          void navigate(paths.home(), { replace: true })
        }}
      >
        Close
      </button>
    </div>
  )
}
