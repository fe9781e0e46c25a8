import { useEffect, useId, useRef, useState } from 'react'
import { useCountdown } from '@/ui/retry/use-countdown'
import { useSaidAtEnd } from '@/ui/retry/use-said-at-end'
import { useDocumentTitle } from '@/ui/use-document-title'
import { type Attempt, useSignIn } from './use-sign-in'

/** Asks for the password in place of the requested page, which appears when the password is right. */
export function SignInPage() {
  useDocumentTitle('Sign in · Interaction viewer')
  const [password, setPassword] = useState('')
  const { attempt, send } = useSignIn()
  const field = useRef<HTMLInputElement>(null)
  const fieldId = useId()
  const complaintId = useId()
  const isUnderWay = attempt.kind === 'under-way'
  const hasFailed = attempt.kind === 'failed' || attempt.kind === 'not-kept'

  // The outside system: the browser's focus. There is one thing to do here, at first and after each failure.
  useEffect(() => {
    if (!isUnderWay) field.current?.focus()
  }, [isUnderWay])

  return (
    <div className="mx-auto flex w-full max-w-sm flex-col gap-6 px-4 pt-12 pb-16 sm:px-6 sm:pt-20">
      <div>
        <h1 className="text-2xl font-semibold tracking-tight">Sign in</h1>
        <p className="mt-2 text-pretty text-muted">
          Whoever has this viewer’s password may read its recorded conversations. Your link stays as
          it is.
        </p>
      </div>
      <form
        className="flex flex-col gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isUnderWay && password !== '') void send(password)
        }}
      >
        <label htmlFor={fieldId} className="text-sm font-medium">
          Password
        </label>
        <input
          ref={field}
          id={fieldId}
          type="password"
          autoComplete="current-password"
          required
          maxLength={1024}
          value={password}
          aria-invalid={hasFailed || undefined}
          aria-describedby={hasFailed ? complaintId : undefined}
          onChange={(event) => setPassword(event.target.value)}
          className="min-h-10 rounded-lg border border-muted/75 bg-surface px-3"
        />
        <div id={complaintId} role="alert" className="text-sm text-danger">
          {hasFailed && <Complaint attempt={attempt} />}
        </div>
        <button
          type="submit"
          aria-disabled={isUnderWay}
          className="mt-2 min-h-10 cursor-pointer rounded-lg bg-accent px-4 text-sm font-semibold text-on-accent hover:opacity-90 aria-disabled:cursor-default aria-disabled:bg-raised aria-disabled:text-muted"
        >
          {isUnderWay ? 'Signing in…' : 'Sign in'}
        </button>
      </form>
    </div>
  )
}

function Complaint({ attempt }: { attempt: Exclude<Attempt, { kind: 'none' | 'under-way' }> }) {
  if (attempt.kind === 'not-kept') {
    return <p>The password is right, but this browser did not keep the cookie that says so.</p>
  }
  const { code, sentences, retryAfter } = attempt.failure
  return (
    <>
      <p>
        {sentences[0]} {code !== 'sign_in_slowed' && sentences[2]}
        {/* The countdown below is only visual. */}
        {retryAfter !== null && (
          <span className="sr-only"> You can try again in {retryAfter} s.</span>
        )}
      </p>
      {retryAfter !== null && <Wait seconds={retryAfter} />}
    </>
  )
}

function Wait({ seconds }: { seconds: number }) {
  const left = useCountdown(seconds, null)
  useSaidAtEnd(left)
  return (
    <p aria-hidden className="tabular-nums">
      {left > 0 ? `You can try again in ${left} s.` : 'You can try again now.'}
    </p>
  )
}
