import type { Config } from 'tailwindcss'

/** Colours are named by role; their values, light and dark, are the variables in `src/styles/tokens.css`. */
export default {
  content: [],
  theme: {
    extend: {
      fontFamily: { sans: ['system-ui', '-apple-system', "'Segoe UI'", 'sans-serif'] },
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
        'code-keyword': 'var(--code-keyword)',
        'code-string': 'var(--code-string)',
        'code-number': 'var(--code-number)',
        'code-comment': 'var(--code-comment)',
        'code-name': 'var(--code-name)',
        'code-meta': 'var(--code-meta)',
      },
    },
  },
} satisfies Config
