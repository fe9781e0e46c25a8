import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../styles/tokens.css'), 'utf8')

const COLOUR = /--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g

const themes = (name: string): readonly [string, string] => {
  for (const [, found, light, dark] of css.matchAll(COLOUR)) {
    if (found === name && light !== undefined && dark !== undefined) return [light, dark]
  }
  throw new Error(`no ${name}`)
}

/** WCAG 2.2, relative luminance. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

test.each([
  'code-keyword',
  'code-string',
  'code-number',
  'code-comment',
  'code-name',
  'code-meta',
  'positive',
  'danger',
  'ink',
])('%s can be read on the ground of code, light and dark', (name) => {
  const [light, dark] = themes(name)
  const [lightGround, darkGround] = themes('sunken')
  expect(contrast(light, lightGround)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(dark, darkGround)).toBeGreaterThanOrEqual(4.5)
})
