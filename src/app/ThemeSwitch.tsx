import { Monitor, Moon, Sun } from 'lucide-react'
import { useEffect } from 'react'
import { IconButton } from '@/ui/IconButton'
import { createPreference } from '@/ui/preference'

// `public/theme.js` reads the same key before the first paint.
const themePreference = createPreference('theme', ['system', 'light', 'dark'])

const THEMES = {
  system: { Icon: Monitor, name: 'Theme: system', next: 'light' },
  light: { Icon: Sun, name: 'Theme: light', next: 'dark' },
  dark: { Icon: Moon, name: 'Theme: dark', next: 'system' },
} as const

/** One button that cycles through system, light and dark. */
export function ThemeSwitch() {
  const theme = themePreference.usePreference()
  const { Icon, name, next } = THEMES[theme]

  // The outside system: the document's root, whose `color-scheme` follows this attribute.
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  }, [theme])

  return (
    <IconButton aria-label={name} title={name} onClick={() => themePreference.set(next)}>
      <Icon aria-hidden className="size-4" />
    </IconButton>
  )
}
