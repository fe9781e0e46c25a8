import { Suspense } from 'react'
import { cutCharacters } from '@/lib/cut-characters'
import { toVisibleText } from '@/lib/visible-text'
import { WithRareCode } from './WithRareCode'

type Props = {
  text: string
  /** How much is shown at first, in UTF-16 units. */
  limit: number
}

/** A long text where one hardly ever occurs: the code that shows the rest is fetched with the first such text. */
export function RareLongText(props: Props) {
  const cut = <bdi>{toVisibleText(cutCharacters(props.text, props.limit))}</bdi>
  return (
    <Suspense fallback={cut}>
      <WithRareCode>
        {(code) => (code === null ? cut : <code.LongText {...props} isInline />)}
      </WithRareCode>
    </Suspense>
  )
}
