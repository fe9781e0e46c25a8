import '@testing-library/jest-dom/vitest'
import { afterEach, beforeAll } from 'vitest'

/**
 * As generous as the timeout of the tests: by default, anything that a busy machine draws after a second counts as
 * missing.
 */
const LONGEST_WAIT_MS = 10_000

beforeAll(async () => {
  if (typeof document === 'undefined') return
  const { configure } = await import('@testing-library/react')
  configure({ asyncUtilTimeout: LONGEST_WAIT_MS })
})

afterEach(async () => {
  if (typeof document === 'undefined') return
  const { cleanup } = await import('@testing-library/react')
  cleanup()
})
