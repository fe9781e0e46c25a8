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
.md { white-space: normal; }
.md > *, .md p { margin-block: 0 .75rem; }
.md p { white-space: pre-wrap; }
.md li > p { margin-block-end: .25rem; }
.md blockquote > :last-child { margin-block-end: 0; }
.h1, .h2, .h3, .h4 { font-weight: 600; }
.h1 { font-size: 1.25rem; }
.h2 { font-size: 1.125rem; }
.h4, .aside { opacity: .75; }
p.aside { font-size: .85rem; }
blockquote { margin-inline: 0; padding-inline-start: .75rem; border-inline-start: 2px solid #8886; }
ol, ul { padding-inline-start: 1.75rem; }
:is(blockquote, ol, ul) :is(blockquote, ol, ul) :is(blockquote, ol, ul) :is(blockquote, ol, ul) :is(blockquote, ol, ul) :is(blockquote, ol, ul) :is(blockquote, ol, ul) { padding: 0; border: 0; list-style-position: inside; }
.task { list-style: none; }
.task > p:first-of-type { display: inline; }
code { font: .875em/1.5 ui-monospace, monospace; }
:not(pre) > code { padding: .1em .3em; border-radius: .25em; background: #8883; }
.md pre { overflow-x: auto; padding: .75rem; border-radius: .375rem; background: #8882; overflow-wrap: normal; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9375em; overflow-wrap: normal; }
th, td { padding: .35rem .5rem; border-bottom: 1px solid #8886; text-align: start; vertical-align: top; white-space: pre-wrap; }
.left { text-align: left; }
.center { text-align: center; }
.right { text-align: right; }
footer { font-size: .85rem; opacity: .75; }
@media print { body { max-width: none; margin: 0; } h2, h3, dt { break-after: avoid; } .md pre { white-space: pre-wrap; overflow-wrap: anywhere; } .wide { overflow: visible; } table { overflow-wrap: anywhere; } }
`

/** SHA-256 of `HTML_STYLE`, in the form that policies use. */
export const HTML_STYLE_HASH = 'sha256-yYuZjvtLlCL/91wFhmIEk11ehdgYJWpjuEzMISs97Wk='
