import { formatCount } from '@/lib/numbers'

/** Describes a text without any visible character; null for any other text. */
export const describeBlank = (text: string): string | null => {
  if (text === '') return 'Empty'
  if (text.trim() !== '') return null
  return formatCount(text.length, 'whitespace character')
}
