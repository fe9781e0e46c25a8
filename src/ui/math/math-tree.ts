import temml from 'temml'

/** A piece of MathML, made only of allow-listed parts. */
export type MathNode = string | MathElement

export type MathElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly style: Readonly<Record<string, string>>
  readonly children: readonly MathNode[]
}

/** MathML Core without anything that embeds, links or reacts. */
const ELEMENTS = new Set(
  (
    'math mi mn mo mtext mspace ms mrow mfrac msqrt mroot mstyle merror mpadded mphantom msub msup msubsup munder ' +
    'mover munderover mmultiscripts mprescripts none mtable mtr mtd'
  ).split(' '),
)
const ATTRIBUTES = new Set(
  (
    'accent accentunder columnspan depth display displaystyle fence form height largeop linethickness lspace mathvariant ' +
    'maxsize minsize movablelimits rowspan rspace scriptlevel separator stretchy symmetric width'
  ).split(' '),
)
/** Neither colour nor position: the one could hide text, the other lay it over other text. */
const STYLES = new Set(
  'border borderTop borderBottom borderLeft borderRight padding paddingLeft paddingRight'.split(
    ' ',
  ),
)
const ALIGNMENTS = new Map([
  ['tml-left', 'left'],
  ['tml-right', 'right'],
])

/** Words, and lengths of up to twenty in any unit. */
const VALUE = /^(?:[a-z-]{1,20}|(?:1?\d(?:\.\d{1,6})?(?:em|ex|pt|px)? ?){1,4}(?:solid)?)$/
const MAX_NODES = 4000
const MAX_DEPTH = 40

/** Commands that define macros (a few letters could expand to millions), and those that link, load, colour or move. */
const REFUSED =
  /\\(?:[egx]?def|g?let|futurelet|(?:re)?new(?:command|environment)|providecommand|includegraphics|href|url|html[a-zA-Z]*|class|id|(?:eq)?ref|label|(?:math)?[rlc]lap|smash|raisebox)(?![a-zA-Z])/

class Refused extends Error {
  override name = 'Refused'
}

const read = (node: object, name: string): unknown =>
  Object.getOwnPropertyDescriptor(node, name)?.value

const keep = (given: unknown, allowed: ReadonlySet<string>): Record<string, string> => {
  const kept: Record<string, string> = {}
  if (typeof given !== 'object' || given === null) return kept
  for (const [name, value] of Object.entries(given)) {
    if (allowed.has(name) && VALUE.test(String(value).trim())) kept[name] = String(value).trim()
  }
  return kept
}

const alignmentOf = (classes: unknown): Record<string, string> => {
  const found = Array.isArray(classes)
    ? classes.map((name) => ALIGNMENTS.get(String(name))).find((align) => align !== undefined)
    : undefined
  return found === undefined ? {} : { textAlign: found }
}

/** Lines above or below, which browsers do not draw for the element meant for them. */
const LINES = new Map([
  ['top', { borderTop: '0.06em solid', paddingTop: '0.1em' }],
  ['bottom', { borderBottom: '0.06em solid', paddingBottom: '0.1em' }],
])

const enclosed = (node: object, children: readonly MathNode[]): MathElement => {
  const attributes = read(node, 'attributes')
  const notation =
    typeof attributes === 'object' && attributes !== null ? read(attributes, 'notation') : undefined
  const line = LINES.get(String(notation))
  const style = line ?? keep(read(node, 'style'), STYLES)
  // Without the strike-out, it would read as the opposite of what is meant.
  if (!Object.keys(style).some((key) => key.startsWith('border'))) throw new Refused('enclosure')
  return { name: 'mrow', attributes: {}, style, children }
}

/** Copies the library's output, part by part; anything unknown in it rejects the whole formula. */
class Copier {
  #nodes = 0

  #list(children: unknown, depth: number): MathNode[] {
    return Array.isArray(children)
      ? children.flatMap((child: unknown) => this.copy(child, depth + 1))
      : []
  }

  copy(node: unknown, depth: number): MathNode[] {
    this.#nodes += 1
    if (this.#nodes > MAX_NODES || depth > MAX_DEPTH) throw new Refused('too large')
    if (typeof node !== 'object' || node === null) throw new Refused('no node')
    const text = read(node, 'text')
    if (typeof text === 'string') return [text]
    const name = read(node, 'type')
    const children = this.#list(read(node, 'children'), depth)
    // A list of nodes without an element around them; a link or an HTML box has attributes or an address.
    if (name === undefined && !('attributes' in node) && !('href' in node)) return children
    if (name === 'menclose') return [enclosed(node, children)]
    if (typeof name !== 'string' || !ELEMENTS.has(name)) throw new Refused(`<${String(name)}>`)
    const style = { ...keep(read(node, 'style'), STYLES), ...alignmentOf(read(node, 'classes')) }
    return [{ name, attributes: keep(read(node, 'attributes'), ATTRIBUTES), style, children }]
  }
}

/** Copies a tree of the library's. Throws if there is anything in it that is not on the lists above. */
export const copyTree = (made: unknown): MathElement | null => {
  const [root] = new Copier().copy(made, 0)
  return typeof root === 'object' && root.name === 'math' ? root : null
}

/**
 * Converts a TeX formula to MathML. Returns null for one that has an error, defines commands, is too large, or asks for
 * anything but mathematics: its source then says more than a guess would.
 */
export const toMathTree = (tex: string, isDisplay: boolean): MathElement | null => {
  if (REFUSED.test(tex)) return null
  try {
    // The library's function for its own tree: the others produce a string of HTML, or elements.
    // oxlint-disable-next-line no-underscore-dangle -- its name for it
    const made: unknown = temml.__renderToMathMLTree(tex, {
      displayMode: isDisplay,
      throwOnError: true,
      trust: false,
      strict: false,
      maxExpand: 1000,
      maxSize: [10, 10],
    })
    return copyTree(made)
  } catch {
    // An error in the formula, or one that was not foreseen here: the source is shown either way.
    return null
  }
}
