import { escapeHtml } from '@/lib/html-record'

type Attributes = Readonly<Record<string, string | number | undefined>>

/** One element around HTML that is safe already. What an attribute holds is escaped here; without a value, it is left out. */
export const element = (name: string, attributes: Attributes, inner: string): string => {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeHtml(String(value))}"`))
    .join('')
  return `<${name}${written}>${inner}</${name}>`
}
