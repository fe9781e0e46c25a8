/**
 * The one style sheet of the exported page. Its policy names the sheet by its hash, so both must be changed together.
 */
export const HTML_STYLE = `
:root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.3; }
h2 { font-size: 1.1rem; margin: 2.5rem 0 .5rem; padding-top: .5rem; border-top: 1px solid #8886; }
h3 { font-size: .95rem; margin: 1.5rem 0 .5rem; }
dl { margin: 0; }
dt { font-size: .85rem; opacity: .75; }
dd { margin: 0; white-space: pre-wrap; }
.said > dd { margin-bottom: 1rem; }
@media (min-width: 34rem) {
  dl:not(.said) { display: grid; grid-template-columns: 10rem minmax(0, 1fr); gap: .35rem 1rem; align-items: baseline; }
}
.mark { unicode-bidi: isolate; }
.mark::after { content: attr(data-label); margin-inline: .125em; padding-inline: .25em; border: 1px solid; border-radius: .25em; font: .75em ui-monospace, monospace; user-select: none; }
.tower { display: inline-block; height: 1lh; max-width: 100%; overflow: clip; vertical-align: bottom; }
p.note { font-size: .85rem; opacity: .75; }
@media print { body { max-width: none; margin: 0; } h2, h3, dt { break-after: avoid; } }
`

/** SHA-256 of `HTML_STYLE`, in the form that policies use. */
export const HTML_STYLE_HASH = 'sha256-HbROewa6NkRwjqFRevZWh1YKeWy9omDBPVpWovM/mXw='
