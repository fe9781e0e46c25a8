import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** A package's entry in the list, where its own licence file only names the licences to choose from. */
const CHOICE = /^(## (\S+) - .*\n\n)MIT OR MPL-2\.0$/gm

const mitText = (name: string): string =>
  readFileSync(
    fileURLToPath(new URL(`../../node_modules/${name}/LICENSE.MIT`, import.meta.url)),
    'utf8',
  ).trim()

/** Writes the text of the chosen licence into the list of licences: the licence requires its text to be passed on. */
export const licenceTextsPlugin = (): Plugin => ({
  name: 'licence-texts',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const list = bundle['licenses.txt']
      if (list?.type !== 'asset' || typeof list.source !== 'string') return
      list.source = list.source.replaceAll(
        CHOICE,
        (_part, head: string, name: string) => head + mitText(name),
      )
    },
  },
})
