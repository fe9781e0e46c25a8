import type { Plugin } from 'vite'

const NEEDED = ['Lexer', 'Tokenizer']

/** Where `marked`'s build stops being classes and makes the ready-made parser, which as a side effect can't be shaken off. */
const READY_MADE = /var (\w+)=new \w+;function \w+\(\w+,\w+\)\{return \1\.parse\(/

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
        throw new Error('marked’s build looks different: see src/proxy/marked-lexer-plugin.ts')
      }
      return { code: `${code.slice(0, start)}export{${exported.join(',')}};`, map: null }
    },
  },
})
