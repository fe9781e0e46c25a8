import { createContext, useContext } from 'react'

/**
 * The address that a record's own places belong to, without a fragment. Empty where that is the page's own; in a review
 * the page's fragment holds the set, so that a link to a place there names the record's page, for whoever copies it.
 */
export const PlaceAddress = createContext('')

/** Gives the address of a place of the record that is shown, by its element's id. */
export const usePlaceLink = (): ((id: string) => string) => {
  const address = useContext(PlaceAddress)
  return (id) => `${address}#${id}`
}
