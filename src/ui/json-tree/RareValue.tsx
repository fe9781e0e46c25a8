import { type ReactNode, Suspense } from 'react'
import { jsonPreview } from '@/lib/json-preview'
import { toVisibleText } from '@/lib/visible-text'
import { WithRareCode } from '../WithRareCode'

type Props = {
  value: unknown
  /** Drawn until the code has come, and if it doesn't. By default nothing, then the value in one line. */
  otherwise?: ReactNode
}

/** A value of any type in a place that hardly ever has one: the code that draws it is fetched with the first. */
export function RareValue({ value, otherwise }: Props) {
  return (
    <Suspense fallback={otherwise}>
      <WithRareCode>
        {(code) =>
          code === null ? (
            (otherwise ?? <bdi>{toVisibleText(jsonPreview(value, Infinity))}</bdi>)
          ) : (
            <code.UnknownValue value={value} />
          )
        }
      </WithRareCode>
    </Suspense>
  )
}
