import { Suspense } from 'react'
import { useShownFile } from '@/features/open-file/use-shown-file'
import { neededPart } from '@/ui/later-part'
import { HomePage } from './HomePage'

const FilePage = neededPart(async () => (await import('./FilePage')).FilePage)

/** `/`: the way in, or the record that was opened from a file. */
export function StartPage() {
  const file = useShownFile()
  return (
    <Suspense fallback={null}>
      {file === null ? <HomePage /> : <FilePage key={file.key} file={file} />}
    </Suspense>
  )
}
