import type { Interaction } from '@/interaction/interaction'
import type { Mask } from './mask'
import { QuotedPlace } from './QuotedPlace'
import { SelectionButtons } from './SelectionButtons'

type Props = {
  interaction: Interaction
  /** The address of this interaction, without a fragment; null if it has none. */
  address: string | null
  mask: Mask
}

/** Links to quoted words, both ways: made from a selection, and followed. */
export function QuoteLayer({ interaction, address, mask }: Props) {
  return (
    <>
      {address !== null && (
        <SelectionButtons interaction={interaction} address={address} mask={mask} />
      )}
      <QuotedPlace interaction={interaction} />
    </>
  )
}
