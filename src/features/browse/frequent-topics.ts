import type { InteractionList } from '@/interaction/interaction-list.schema'

const MOST_TOPICS = 12
/** A longer topic may have been cut, and would find nothing. */
const LONGEST_TOPIC = 100
/** How many pages are looked through: enough to know the usual topics. */
const FIRST_PAGES = 5

/** Topics to choose from: those of the first rows, the most frequent first. */
export const frequentTopics = (pages: readonly InteractionList[]): readonly string[] => {
  const counts = new Map<string, number>()
  for (const { topic } of pages.slice(0, FIRST_PAGES).flatMap(({ rows }) => rows)) {
    if (topic !== null && topic.length <= LONGEST_TOPIC)
      counts.set(topic, (counts.get(topic) ?? 0) + 1)
  }
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MOST_TOPICS)
    .map(([topic]) => topic)
}
