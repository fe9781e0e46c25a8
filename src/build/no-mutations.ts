const nothing = (): void => {}

/**
 * Replaces the query library's `MutationCache` in the build, since the viewer only reads. `useMutation` would need the
 * real one, so the linter forbids it.
 */
export class MutationCache {
  build = (): never => {
    throw new Error('Mutations are left out of the build: see src/build/lean-packages-plugin.ts')
  }
  findAll = (): readonly never[] => []
  resumePausedMutations = (): Promise<void> => Promise.resolve()
  clear = nothing
}
