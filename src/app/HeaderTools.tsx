import { ShortcutsButton } from '@/ui/shortcuts/ShortcutsButton'
import { SampleBanner } from './SampleBanner'
import { SignOutButton } from './SignOutButton'
import { ThemeSwitch } from './ThemeSwitch'

type Props = {
  /** Whether there is a session that can be ended here. */
  isSignedIn: boolean
}

/** The header's tools on every page: whose data this is, signing out, the list of shortcuts, the theme. */
export function HeaderTools({ isSignedIn }: Props) {
  return (
    <>
      <SampleBanner />
      <div className="ml-auto flex items-center">
        {isSignedIn && <SignOutButton />}
        <ShortcutsButton />
        <ThemeSwitch />
      </div>
    </>
  )
}
