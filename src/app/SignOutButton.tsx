import { LogOut } from 'lucide-react'
import { useEffect } from 'react'
import { signOut } from '@/interaction/sign-in'
import { announce } from '@/ui/announce'
import { IconButton } from '@/ui/IconButton'

/** Through which this browser's other tabs hear of it. */
const CHANNEL = 'signed-out'

/** A reloaded page keeps nothing of what was read. */
const forget = () => location.reload()

const leave = async () => {
  try {
    await signOut()
    const channel = new BroadcastChannel(CHANNEL)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel never leaves its origin
    channel.postMessage(null)
    channel.close()
    forget()
  } catch {
    announce('Signing out failed; try again')
  }
}

/** Ends the session in this browser, whichever of its tabs it is pressed in. */
export function SignOutButton() {
  // The outside system: the other tabs.
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL)
    channel.addEventListener('message', forget)
    return () => channel.close()
  }, [])
  return (
    <IconButton aria-label="Sign out" title="Sign out" onClick={() => void leave()}>
      <LogOut aria-hidden className="size-4" />
    </IconButton>
  )
}
