/** What senders that fill the field for every record write when nothing is wrong. */
const ALL_IS_WELL = /^(?:false|none|no|null|n\/?a|0|\[\]|\{\})?$/i

/** Whether the value of a record's field for warnings or risks actually warns of anything. */
export const warns = (words: string | null): words is string =>
  words !== null && !ALL_IS_WELL.test(words.trim())
