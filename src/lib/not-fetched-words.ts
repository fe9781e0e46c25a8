/** Says that a reader's file or text was not read because the code for it could not be loaded: not their fault. */
export const notFetchedWords = (name: string): string =>
  `${name} could not be read: a part of the viewer could not be fetched. Load the page again.`
