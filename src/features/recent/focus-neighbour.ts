import type { MouseEvent } from 'react'

/** The row's button is about to disappear: the next row's takes the focus, so that the keyboard keeps its place. */
export const focusNeighbour = ({ currentTarget }: MouseEvent): void => {
  const row = currentTarget.closest('li')
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling
  neighbour?.querySelector('button')?.focus()
}
