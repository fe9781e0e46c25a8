import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Failure, toFailure } from '@/interaction/failure'
import { serverQuery } from '@/interaction/queries'
import { signIn } from '@/interaction/sign-in'

export type Attempt =
  | { readonly kind: 'none' }
  | { readonly kind: 'under-way' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** The password was right, but the next request came without the cookie. */
  | { readonly kind: 'not-kept' }

/**
 * One attempt at a time. When it succeeds, the server's state says that this browser is signed in, and the page
 * changes.
 */
export const useSignIn = () => {
  const client = useQueryClient()
  const [attempt, setAttempt] = useState<Attempt>({ kind: 'none' })
  const send = async (password: string) => {
    setAttempt({ kind: 'under-way' })
    try {
      await signIn(password)
      const server = await client.fetchQuery({ ...serverQuery(), staleTime: 0 })
      if (server.signedIn === false) setAttempt({ kind: 'not-kept' })
    } catch (error) {
      setAttempt({ kind: 'failed', failure: toFailure(error) })
    }
  }
  return { attempt, send }
}
