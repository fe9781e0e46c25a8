import { createContext, useContext } from 'react'

/**
 * The address, without a fragment, that links to a record's own places begin with. It is empty if that is the page's
 * own address; in a review, the page's fragment holds the set, so a link to a place names the record's page, for
 * readers who copy it.
 */
export const PlaceAddress = createContext('')

/** Returns the address of a place in the record that is shown, by its element's id. */
export const usePlaceLink = (): ((id: string) => string) => {
  const address = useContext(PlaceAddress)
  return (id) => `${address}#${id}`
}
