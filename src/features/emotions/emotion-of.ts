/** Which of the emotions shown, counted from 1, a place that is looked for names; 0 where none. */
export const emotionOf = (names: readonly string[], place: string): number => {
  const [, name] = /^(?:emotion|score)-([\s\S]*)$/.exec(place) ?? []
  return name === undefined ? 0 : names.indexOf(name) + 1
}
