import type { Config } from 'tailwindcss'

/** Colours are named by role; their values, light and dark, are the variables in `src/styles/tokens.css`. */
export default {
  content: [],
  theme: {
    extend: {
      colors: {
        surface: 'var(--surface)',
        raised: 'var(--raised)',
        sunken: 'var(--sunken)',
        ink: 'var(--ink)',
        muted: 'var(--muted)',
        line: 'var(--line)',
        accent: 'var(--accent)',
        'accent-soft': 'var(--accent-soft)',
        'on-accent': 'var(--on-accent)',
        danger: 'var(--danger)',
        'danger-soft': 'var(--danger-soft)',
        caution: 'var(--caution)',
        'caution-soft': 'var(--caution-soft)',
        positive: 'var(--positive)',
        'positive-soft': 'var(--positive-soft)',
      },
    },
  },
} satisfies Config
