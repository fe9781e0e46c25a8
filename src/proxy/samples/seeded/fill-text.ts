import { type Random, drawInteger } from '../seeded-random'

export const pick = <Item>(random: Random, items: readonly [Item, ...Item[]]): Item =>
  items[drawInteger(random, items.length)] ?? items[0]

const alternatives = (text: string): readonly [string, ...string[]] => {
  const [first = '', ...rest] = text.split('|')
  return [first, ...rest]
}

/** Fills in `{{name}}`, which may stand inside alternatives, and then picks one of each `{{this|that}}`. */
export const fillText = (
  text: string,
  values: ReadonlyMap<string, string>,
  random: Random,
): string =>
  text
    .replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => values.get(name) ?? whole)
    // oxlint-disable-next-line regexp/no-super-linear-backtracking -- our own texts
    .replaceAll(/\{\{([^{}]*\|[^{}]*)\}\}/g, (_whole, options: string) =>
      pick(random, alternatives(options)),
    )

/** Capitalizes a sentence, even if it begins with a filled-in value. */
export const startWithCapital = (text: string): string =>
  text.replace(/^[*_]*\p{Ll}/u, (start) => start.toUpperCase())
