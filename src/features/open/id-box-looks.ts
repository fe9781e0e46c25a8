export type IdBoxLook = 'hero' | 'compact'

/** The classes of each part of the box: large on a page of its own, or one line in a header. */
export const ID_BOX_LOOKS = {
  hero: {
    root: 'w-full',
    label: 'mb-2 block text-sm font-medium text-ink',
    frame: 'rounded-2xl p-2 shadow-sm',
    field: 'max-h-44 px-3 py-2.5 text-base leading-6',
    placeholder: 'Paste an ID or link',
    button: 'min-h-11 rounded-xl px-5',
    answer: 'mt-3',
  },
  compact: {
    root: 'relative w-full',
    label: 'sr-only',
    frame: 'rounded-lg p-0.5',
    field: 'max-h-32 px-2.5 py-1 text-sm leading-6',
    placeholder: 'Paste an ID or link',
    button: 'min-h-8 rounded-md px-3',
    answer:
      'absolute right-0 top-full w-full min-w-[min(20rem,100vw-2rem)] z-20 mt-1.5 rounded-lg border border-line bg-surface p-3 shadow-lg',
  },
} as const satisfies Record<IdBoxLook, Record<string, string>>
