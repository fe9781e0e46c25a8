import { absenceWord } from '@/interaction/absence'
import type { Recorded, Tag } from '@/interaction/interaction'
import { itemsOf } from '@/interaction/items-of'
import { formatCount } from '@/lib/numbers'
import { Absent } from '@/ui/Absent'
import { Capped } from '@/ui/Capped'
import { itemOf, panelPlace, wholePanel } from '@/ui/highlight/place'
import { UnknownValue } from '@/ui/json-tree/UnknownValue'
import { Panel } from '@/ui/Panel'
import { TagChip } from './TagChip'

const FIRST = 100

/** The region "Tags": one chip per tag, each copied by one click. */
export function TagsPanel({ tags }: { tags: Recorded<readonly Tag[]> }) {
  const word = absenceWord(tags, { isList: true })
  const list = itemsOf(tags)
  return (
    <Panel
      title="Tags"
      id="tags"
      aside={
        list.length > 0 && (
          <span className="text-xs text-muted">{formatCount(list.length, 'tag')}</span>
        )
      }
    >
      {word !== null && (
        <p className="text-sm">
          <Absent word={word} />
        </p>
      )}
      {tags.kind === 'unexpected' && (
        <div data-place={wholePanel('tags')}>
          <UnknownValue value={tags.raw} />
        </div>
      )}
      {list.length > 0 && (
        <Capped items={list} cap={FIRST} noun="tag" itemOf={(place) => itemOf(place, 'tag')}>
          {(shown) => (
            <ul className="flex flex-wrap gap-1.5">
              {shown.map((tag, index) => (
                <li
                  key={index}
                  data-place={panelPlace('tag', index + 1)}
                  className="max-w-full min-w-0"
                >
                  <TagChip tag={tag} number={index + 1} />
                </li>
              ))}
            </ul>
          )}
        </Capped>
      )}
    </Panel>
  )
}
