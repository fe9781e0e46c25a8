import { ShortcutsButton } from '@/ui/shortcuts/ShortcutsButton'
import { ThemeSwitch } from './ThemeSwitch'

/** What the header offers on every page besides ways on: the list of shortcuts, the theme. */
export function HeaderTools() {
  return (
    <>
      <ShortcutsButton />
      <ThemeSwitch />
    </>
  )
}
