const nothing = (): void => {}
const never = (): boolean => false

/**
 * Replaces, in the build, what the query library does for queries that suspend or throw into an error boundary, which
 * there are none of here.
 */
export {
  nothing as ensurePreventErrorBoundaryRetry,
  nothing as ensureSuspenseTimers,
  nothing as fetchOptimistic,
  never as getHasError,
  never as shouldSuspend,
  nothing as useClearResetErrorBoundary,
  nothing as useQueryErrorResetBoundary,
}
