/** What a sender writes who fills the field for every record, and means that nothing is wrong. */
const ALL_IS_WELL = /^\s*(?:false|none|no|null|n\/?a|0|\[\]|\{\})?\s*$/i

/** Whether what stands in a record's field for warnings or risks warns of anything. */
export const warns = (words: string | null): words is string =>
  words !== null && !ALL_IS_WELL.test(words)
