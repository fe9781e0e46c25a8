import { useRecordFacts } from '@/interaction/use-record-facts'
import type { Judgement } from '@/lib/judgement'
import { ModalDialog } from '@/ui/ModalDialog'
import { ItemList } from './ItemList'

type Props = {
  /** In the set's order. */
  judgements: readonly Judgement[]
  /** The position shown, from 1. */
  at: number
  onGo: (place: number) => void
  onClose: () => void
}

/** Every item of the set, what was said about it, and its title if this tab has read it. */
export function ItemsDialog({ judgements, at, onGo, onClose }: Props) {
  const factsOf = useRecordFacts()
  return (
    <ModalDialog title="All items" isWide onClose={onClose}>
      <ItemList
        judgements={judgements}
        titleOf={(id) => factsOf(id)?.title ?? null}
        at={at}
        onGo={onGo}
      />
      <p className="text-xs text-muted">
        Type a number to find it, press Enter to go there. Titles appear for items read in this tab.
      </p>
    </ModalDialog>
  )
}
