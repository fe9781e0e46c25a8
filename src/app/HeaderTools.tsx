import { ShortcutsButton } from '@/ui/shortcuts/ShortcutsButton'
import { SampleBanner } from './SampleBanner'
import { SignOutButton } from './SignOutButton'
import { ThemeSwitch } from './ThemeSwitch'

type Props = {
  /** Whether there is a session that can be ended here. */
  isSignedIn: boolean
}

/** What the header has on every page besides ways on: whose data this is, the way out, the list of shortcuts, the theme. */
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
