import type { Interaction } from '@/interaction/interaction'
import { QuotedPlace } from './QuotedPlace'
import { SelectionButton } from './SelectionButton'

type Props = {
  interaction: Interaction
  /** The address of this interaction, without a fragment; null if it has none. */
  address: string | null
}

/** Links to quoted words, both ways: made from a selection, and followed. */
export function QuoteLayer({ interaction, address }: Props) {
  return (
    <>
      {address !== null && <SelectionButton interaction={interaction} address={address} />}
      <QuotedPlace interaction={interaction} />
    </>
  )
}
