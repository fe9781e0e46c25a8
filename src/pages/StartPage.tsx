import { Suspense, lazy } from 'react'
import { useShownFile } from '@/features/open-file/use-shown-file'
import { HomePage } from './HomePage'

const FilePage = lazy(async () => ({ default: (await import('./FilePage')).FilePage }))

/** `/`: the way in, or the record that was opened from a file. */
export function StartPage() {
  const file = useShownFile()
  return (
    <Suspense fallback={null}>
      {file === null ? <HomePage /> : <FilePage key={file.key} file={file} />}
    </Suspense>
  )
}
