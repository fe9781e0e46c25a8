/**
 * Stands in the build for what is left out of the chart library, by whatever name: as a component it draws no more than
 * its children, as a selector it finds nothing, as a set of defaults it has none.
 *
 * @param given What the part that is left out would get.
 * @returns The children, if `given` has any.
 */
export const nothing = (given?: { readonly children?: unknown } | null): unknown =>
  given?.children ?? null
