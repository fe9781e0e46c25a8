import { reachable, type Shortcut } from './registry'

type ShortcutGroup = { readonly title: string; readonly shortcuts: readonly Shortcut[] }

/**
 * What the list of shortcuts shows: those that can be reached by key, by group, in order of registration; the page's
 * own last.
 */
export const toShortcutGroups = (
  registered: readonly Shortcut[],
  lastGroup: string,
): readonly ShortcutGroup[] => {
  const live = reachable(registered)
  const titles = [...new Set(live.map(({ group }) => group))]
  return titles
    .toSorted((one, other) => Number(one === lastGroup) - Number(other === lastGroup))
    .map((title) => ({ title, shortcuts: live.filter(({ group }) => group === title) }))
}
