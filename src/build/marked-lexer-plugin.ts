import type { Plugin } from 'vite'

const NEEDED = ['Lexer', 'Tokenizer']

/** Where `marked`'s build stops being classes and makes the ready-made parser, which as a side effect can't be shaken off. */
const READY_MADE = /var (\w+)=new \w+;function \w+\(\w+,\w+\)\{return \1\.parse\(/

/** The tables of rules: of a dialect of Markdown that is never asked for, and of another. */
const BLOCK_RULES = /\{normal:\w+,gfm:(\w+),pedantic:(\w+)\}/
const INLINE_RULES = /\{normal:\w+,gfm:(\w+),breaks:(\w+),pedantic:(\w+)\}/

const different = () =>
  new Error('marked’s build looks different: see src/build/marked-lexer-plugin.ts')

/** Takes the rules out that only those dialects have; asked for all the same, they would be those of GitHub's. */
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
 * Leaves of `marked` what reads Markdown. What writes HTML is never used here, and without this it would be a fifth of
 * the bytes before a conversation is readable. Fails the build when another version looks different.
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
