import { hasVisible } from '@/lib/has-visible'
import { Absent } from '@/ui/Absent'
import { toKeyText } from '@/ui/json-tree/reveal-unseen'
import { toVisibleText } from '@/lib/visible-text'

/** A recorded name. One that would be invisible is written as in JSON. */
export function NameText({ name }: { name: string }) {
  if (name === '') return <Absent word="Empty" />
  if (hasVisible(name)) return <bdi>{toVisibleText(name)}</bdi>
  return <code className="text-[0.8125rem]">{toKeyText(name)}</code>
}
