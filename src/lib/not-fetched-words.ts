/** Why what the reader has at hand, of that name, was not read: it is no fault of theirs. */
export const notFetchedWords = (name: string): string =>
  `${name} could not be read: a part of the viewer could not be fetched. Load the page again.`
