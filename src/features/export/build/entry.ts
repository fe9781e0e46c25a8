import type { Recorded } from '@/interaction/interaction'
import { fieldText } from './lines'

/** A labelled text; a recorded text may have many lines. */
export type Entry = {
  readonly label: string
  readonly text: string
  /** How a web page draws the text: as Markdown, or as a link; otherwise as it is. */
  readonly as?: 'markdown' | 'link'
}

/** One entry that says why there is nothing to list, or shows whatever was recorded instead. */
export const instead = (field: Recorded<unknown>, isAnalysed?: boolean): readonly Entry[] =>
  field.kind === 'value'
    ? []
    : [{ label: '', text: fieldText(field, { isList: true, isAnalysed }) }]
