/** What shows the values and texts that few records have. It is fetched together, so it is one file. */
export { UnknownValue } from './json-tree/UnknownValue'
export { LongText } from './LongText'
