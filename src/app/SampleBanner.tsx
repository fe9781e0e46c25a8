import { useQuery } from '@tanstack/react-query'
import { serverQuery } from '@/interaction/queries'

/** Says that these are nobody's records: the server has no key for a project. */
export function SampleBanner() {
  const { data: server } = useQuery(serverQuery())
  if (server?.mode !== 'sample') return null
  return (
    <p className="flex items-center gap-2 text-xs text-muted">
      <strong className="rounded-full bg-caution-soft px-2 py-0.5 font-medium text-caution">
        Sample data
      </strong>
      <span className="hidden xl:inline">Invented interactions: the server has no API key</span>
    </p>
  )
}
