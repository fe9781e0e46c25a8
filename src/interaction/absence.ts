import type { Recorded, Source } from './interaction'

type Field = {
  /** Lists that hold nothing read "None", texts "Empty". */
  isList?: boolean | undefined
  /** For a field that the analysis fills: whether the analysis has run on this record. */
  isAnalysed?: boolean | undefined
}

/** The word shown when a field has no value; null if it has one, even of an unexpected type. */
export const absenceWord = (
  field: Recorded<unknown>,
  { isList, isAnalysed }: Field = {},
): string | null => {
  if (field.kind === 'missing') return isAnalysed === false ? 'Not analysed yet' : 'Not recorded'
  if (field.kind === 'empty') return isList === true ? 'None' : 'Empty'
  return null
}

/** The same for the results of a source. */
export const resultsWord = ({ results, lack }: Pick<Source, 'results' | 'lack'>): string | null => {
  if (results.length > 0 || lack === 'odd') return null
  if (lack === undefined) return 'Not recorded'
  return lack === 'none' ? 'None' : 'Empty'
}
