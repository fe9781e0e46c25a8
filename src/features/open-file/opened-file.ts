import { useSyncExternalStore } from 'react'
import type { FetchedInteraction } from '@/interaction/fetched-interaction'
import { createStore } from '@/lib/create-store'
import { notFetchedWords } from '@/lib/not-fetched-words'
import type { IdList } from '@/lib/id-list/id-list'
import type { ListedRecords } from './sort-text'

export type OpenedFile = {
  /** Tells two openings apart, even of the same file. */
  readonly key: number
  /** Null for a pasted text. */
  readonly name: string | null
  readonly fetched: FetchedInteraction
  /** What it was chosen from, where its file holds others. */
  readonly from?: OfferedList | undefined
}

/** A list of ids from a file, or of records, before it is opened. */
export type OfferedList = {
  readonly name: string
  readonly list: IdList
  readonly held?: ListedRecords
  /** Which of the records was opened last, from 0. */
  readonly opened?: number
}

/** A long file or text on its way. */
export type Reading = { readonly name: string; readonly stop: () => void }

type Desk = {
  /** Kept only in this page's memory: it is gone when the page is. */
  readonly file: OpenedFile | null
  /** What was wrong with the latest file, as a sentence. */
  readonly problem: string | null
  /** What the latest file offers instead of a record. */
  readonly offer: OfferedList | null
  readonly reading: Reading | null
}

const EMPTY: Desk = { file: null, problem: null, offer: null, reading: null }

const desk = createStore(EMPTY)

/** Keeps a record that was read from a file, in place of the previous one, and returns its key. */
export const keepFile = (
  name: string | null,
  fetched: FetchedInteraction,
  from?: OfferedList,
): number => {
  const key = (desk.get().file?.key ?? 0) + 1
  desk.set({ ...EMPTY, file: { key, name, fetched, from } })
  return key
}

/** Says what is wrong with a file; null clears that. A record that is open stays open. */
export const sayProblem = (problem: string | null): void =>
  desk.set({ ...EMPTY, file: desk.get().file, problem })

/** Says that the code that reads files could not be loaded. */
export const sayNotFetched = (name: string): void => sayProblem(notFetchedWords(name))

/** Offers a list of ids that was read from a file; null withdraws it. A record that is open stays open. */
export const offerList = (offer: OfferedList | null): void =>
  desk.set({ ...EMPTY, file: desk.get().file, offer })

/** Says that something long is being read. What was said before makes room; a record that is open stays open. */
export const sayReading = (reading: Reading): void =>
  desk.set({ ...EMPTY, file: desk.get().file, reading })

/** Withdraws that. */
export const withdrawReading = (): void => {
  if (desk.get().reading !== null) desk.set({ ...desk.get(), reading: null })
}

/** Drops the record. */
export const closeFile = (): void => {
  if (desk.get().file !== null) desk.set(EMPTY)
}

export const useOpenedFile = (): OpenedFile | null =>
  useSyncExternalStore(desk.subscribe, () => desk.get().file)

export const useFileProblem = (): string | null =>
  useSyncExternalStore(desk.subscribe, () => desk.get().problem)

export const useOfferedList = (): OfferedList | null =>
  useSyncExternalStore(desk.subscribe, () => desk.get().offer)

export const useReading = (): Reading | null =>
  useSyncExternalStore(desk.subscribe, () => desk.get().reading)
