import { useCallback } from 'react'
import type { MaskingChoice } from '@/features/export/masking-choice'
import type { Mask } from '@/features/quote/mask'
import { QuoteLayer } from '@/features/quote/QuoteLayer'
import type { Interaction } from '@/interaction/interaction'
import type { InteractionId } from '@/lib/interaction-id'
import { MissingPlace } from './MissingPlace'
import { recordAddress } from './record-address'

type Props = {
  /** Null for a record from a file, which has no address to link to. */
  id: InteractionId | null
  interaction: Interaction
  masking: MaskingChoice
}

/**
 * Links into the record: to quoted words, which are masked like the record's other copies when they are copied, and to
 * places that it does not have.
 */
export function RecordLinks({ id, interaction, masking }: Props) {
  const mask = useCallback<Mask>(
    async (text) => {
      if (!masking.isOn()) return { text, masked: null }
      // As large as the rest of the page, so it is fetched when it is needed.
      const { maskText } = await import('@/features/export/masked-text')
      return await maskText(text, masking.language)
    },
    [masking],
  )
  return (
    // At the window's foot. What a link says of two places stands one above the other.
    <div className="fixed inset-x-4 bottom-[calc(var(--foot-height,0px)+1rem)] z-20 mx-auto flex w-fit max-w-full flex-col items-center gap-2 print:hidden">
      <QuoteLayer
        interaction={interaction}
        address={id === null ? null : recordAddress(id)}
        mask={mask}
      />
      <MissingPlace interaction={interaction} />
    </div>
  )
}
