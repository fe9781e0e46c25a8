import { useMemo, useRef } from 'react'
import { FindBar } from '@/features/find/FindBar'
import type { Interaction } from '@/interaction/interaction'
import { zonePreference } from '@/ui/zone'
import { toShownRows } from './record-rows'
import { useIsAway } from './use-is-away'

type Props = {
  interaction: Interaction
}

/**
 * The find box, which covers everything that the page shows of a record, including what other features say in words.
 */
export function RecordFind({ interaction }: Props) {
  const zone = zonePreference.usePreference()
  const rows = useMemo(() => toShownRows(interaction, zone), [interaction, zone])
  const place = useRef<HTMLElement>(null)
  const isAway = useIsAway(place)
  return <FindBar {...{ interaction, rows, place, isAway }} />
}
