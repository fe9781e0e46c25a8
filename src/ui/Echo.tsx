/** Words that the page says elsewhere too: shown and read out, but neither found by the browser's find nor copied. */
export function Echo({ words }: { words: string }) {
  return <span data-words={words} className="before:content-[attr(data-words)]" />
}
