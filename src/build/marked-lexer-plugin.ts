import type { Plugin } from 'vite'

const NEEDED = ['Lexer', 'Tokenizer']

/**
 * Where `marked`'s build is done with its classes and creates the ready-made parser: a side effect, so it can't be
 * tree-shaken.
 */
const READY_MADE = /var (\w+)=new \w+;function \w+\(\w+,\w+\)\{return \1\.parse\(/

/** The tables of rules by dialect. Only GitHub's is used here, never `breaks` or `pedantic`. */
const BLOCK_RULES = /\{normal:\w+,gfm:(\w+),pedantic:(\w+)\}/
const INLINE_RULES = /\{normal:\w+,gfm:(\w+),breaks:(\w+),pedantic:(\w+)\}/

const different = () =>
  new Error('marked’s build looks different: see src/build/marked-lexer-plugin.ts')

/** Removes the rules that only the other dialects have: asking for one of these would give GitHub's. */
const withoutDialects = (code: string): string => {
  const [block, gfmBlock = '', pedanticBlock] = BLOCK_RULES.exec(code) ?? []
  const [inline, gfmInline = '', breaks, pedanticInline] = INLINE_RULES.exec(code) ?? []
  if (block === undefined || inline === undefined) throw different()
  const kept = code
    .replace(block, `{normal:${gfmBlock},gfm:${gfmBlock},pedantic:${gfmBlock}}`)
    .replace(
      inline,
      `{normal:${gfmInline},gfm:${gfmInline},breaks:${gfmInline},pedantic:${gfmInline}}`,
    )
  return [pedanticBlock, breaks, pedanticInline].reduce<string>((rest, name) => {
    const rules = new RegExp(`,${name}=\\{\\.{3}\\w+,[^]*?\\}(?=,\\w+=)`)
    if (!rules.test(rest)) throw different()
    return rest.replace(rules, '')
  }, kept)
}

/**
 * Keeps only the part of `marked` that parses Markdown. The part that writes HTML is never used here, and would be a
 * fifth of the bytes that are loaded before a conversation can be read. Fails the build when another version looks
 * different.
 */
export const markedLexerPlugin = (): Plugin => ({
  name: 'marked-lexer',
  transform: {
    filter: { id: /[\\/]marked[\\/]lib[\\/]marked\.esm\.js$/ },
    handler(code) {
      const start = code.search(READY_MADE)
      const exported = NEEDED.map((name) => new RegExp(`\\w+ as ${name}\\b`).exec(code)?.[0])
      if (start === -1 || exported.includes(undefined)) {
        throw different()
      }
      const read = withoutDialects(code.slice(0, start))
      return { code: `${read}export{${exported.join(',')}};`, map: null }
    },
  },
})
