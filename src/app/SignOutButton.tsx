import { LogOut } from 'lucide-react'
import { signOut } from '@/interaction/sign-in'
import { announce } from '@/ui/announce'

const leave = async () => {
  try {
    await signOut()
    // A reloaded page keeps nothing of what was read.
    location.reload()
  } catch {
    announce('Signing out failed; try again')
  }
}

/** Ends the session in this browser. */
export function SignOutButton() {
  return (
    <button
      type="button"
      aria-label="Sign out"
      title="Sign out"
      onClick={() => void leave()}
      className="inline-flex size-8 cursor-pointer items-center justify-center rounded-md text-muted hover:bg-raised hover:text-ink"
    >
      <LogOut aria-hidden className="size-4" />
    </button>
  )
}
