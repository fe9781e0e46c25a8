import { ShortcutsButton } from '@/ui/shortcuts/ShortcutsButton'
import { SignOutButton } from './SignOutButton'
import { ThemeSwitch } from './ThemeSwitch'

type Props = {
  /** Whether there is a session that can be ended here. */
  isSignedIn: boolean
}

/** What the header offers on every page besides ways on: the way out, the list of shortcuts, the theme. */
export function HeaderTools({ isSignedIn }: Props) {
  return (
    <>
      {isSignedIn && <SignOutButton />}
      <ShortcutsButton />
      <ThemeSwitch />
    </>
  )
}
