/** The one style sheet of the exported page. Its policy names the sheet by its hash, so whoever edits one edits both. */
export const HTML_STYLE = `
:root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.3; }
h2 { font-size: 1.1rem; margin: 2.5rem 0 .5rem; padding-top: .5rem; border-top: 1px solid #8886; }
h3 { font-size: .95rem; margin: 1.5rem 0 .5rem; }
dl { margin: 0; }
dt { font-size: .85rem; opacity: .75; margin-top: .5rem; }
dd { margin: 0; white-space: pre-wrap; }
dd.said { margin-bottom: 1rem; }
p.note { font-size: .85rem; opacity: .75; }
@media print { body { max-width: none; margin: 0; } h2, h3, dt { break-after: avoid; } }
`

/** SHA-256 of `HTML_STYLE`, as policies write it. */
export const HTML_STYLE_HASH = 'sha256-9eNFZRfh6D2MoKa2hvkcweOlgjNE52CfGdfRy5ZIhFc='
