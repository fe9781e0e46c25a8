import { formatCount } from '@/lib/numbers'

/** Says of a text without any visible character what it has instead; null for any other. */
export const describeBlank = (text: string): string | null => {
  if (text === '') return 'Empty'
  if (text.trim() !== '') return null
  return formatCount(text.length, 'whitespace character')
}
