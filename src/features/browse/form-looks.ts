/** How the fields and buttons of this page look; underlined is only what leads elsewhere. */
export const FORM_FIELD =
  'min-h-9 max-w-full rounded-md border border-muted/75 bg-surface px-2.5 py-1 text-sm text-ink aria-invalid:border-danger'
export const FORM_SUBMIT =
  'min-h-9 cursor-pointer rounded-md bg-accent px-3.5 text-sm font-semibold text-on-accent hover:opacity-90'
export const FORM_BUTTON =
  'min-h-9 cursor-pointer rounded-md px-2.5 text-sm text-muted hover:text-ink'
export const QUIET_BUTTON =
  'inline-flex min-h-8 cursor-pointer items-center gap-1 rounded-md px-2.5 text-sm text-accent hover:bg-raised'
