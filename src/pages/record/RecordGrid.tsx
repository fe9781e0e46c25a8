import type { ReactNode } from 'react'
import { belowHead } from '@/ui/highlight/head-height'

type Props = { head: ReactNode; conversation: ReactNode; panels: ReactNode; foot?: ReactNode }

/**
 * The record's page: head above, the conversation with about two thirds of the width, the panels beside it on wide
 * screens and below it on narrow ones.
 */
export function RecordGrid({ head, conversation, panels, foot }: Props) {
  return (
    <div className="mx-auto max-w-[90rem] px-4 pb-16 sm:px-8 print:pb-0">
      <div className="record-head py-4">{head}</div>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,2fr)_minmax(20rem,1fr)]">
        <div className="record-conversation relative min-w-0">{conversation}</div>
        <div ref={belowHead} className="record-panels flex min-w-0 flex-col gap-8">
          {panels}
        </div>
      </div>
      {foot !== undefined && <div className="mt-12 empty:hidden">{foot}</div>}
    </div>
  )
}
