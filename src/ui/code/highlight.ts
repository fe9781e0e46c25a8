import { createLowlight } from 'lowlight'
import { type Language, loadGrammar, PARTS } from './languages'

/** The role of a piece of code, as far as its colour tells. */
export type Role =
  'keyword' | 'string' | 'number' | 'comment' | 'name' | 'meta' | 'added' | 'removed'

export type CodePiece = { readonly text: string; readonly role: Role | null }

const ROLES: readonly (readonly [Role, string])[] = [
  ['keyword', 'keyword literal built_in selector-tag doctag operator'],
  ['string', 'string regexp char quote link code'],
  ['number', 'number symbol bullet'],
  ['comment', 'comment'],
  ['name', 'title name type section selector-id selector-class function class tag'],
  ['meta', 'meta attr attribute variable template-variable selector-attr selector-pseudo property'],
  ['added', 'addition'],
  ['removed', 'deletion'],
]

const ROLE_OF = new Map(
  ROLES.flatMap(([role, names]) =>
    names.split(' ').map((name): [string, Role] => [`hljs-${name}`, role]),
  ),
)

const lowlight = createLowlight()

type Parent = ReturnType<typeof lowlight.highlight>
type Child = Parent['children'][number]

/** With more pieces, drawing them would be noticeable. */
const MAX_PIECES = 12_000

const roleOf = (classes: unknown, outer: Role | null): Role | null =>
  Array.isArray(classes) ? (ROLE_OF.get(String(classes[0])) ?? outer) : outer

const flatten = (children: readonly Child[], role: Role | null): CodePiece[] =>
  children.flatMap((child) => {
    if (child.type === 'text') return [{ text: child.value, role }]
    if (child.type !== 'element') return []
    return flatten(child.children, roleOf(child.properties['className'], role))
  })

const merge = (pieces: readonly CodePiece[]): CodePiece[] => {
  const merged: CodePiece[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    if (last?.role === piece.role) {
      merged[merged.length - 1] = { text: last.text + piece.text, role: piece.role }
    } else merged.push(piece)
  }
  return merged
}

/** Cuts code into pieces of one role each; joined, they are the code. The language has to be loaded. */
export const toCodePieces = (code: string, language: Language): readonly CodePiece[] => {
  const plain = [{ text: code, role: null }]
  try {
    const pieces = merge(flatten(lowlight.highlight(language, code).children, null))
    const isWhole = pieces.map((piece) => piece.text).join('') === code
    return isWhole && pieces.length <= MAX_PIECES ? pieces : plain
  } catch {
    // The grammar gave up or is missing: code without colour is still code.
    return plain
  }
}

const load = async (language: Language): Promise<void> => {
  for (const part of PARTS[language] ?? []) {
    if (!lowlight.registered(part)) lowlight.register(part, (await loadGrammar(part)).default)
  }
  lowlight.register(language, (await loadGrammar(language)).default)
}

const loads = new Map<Language, Promise<void>>()

/** Fetches a language's grammar, once. Never rejects: if it fails to load, the language stays uncoloured. */
export const loadLanguage = (language: Language): Promise<void> => {
  const known = loads.get(language)
  if (known !== undefined) return known
  const loading = load(language).catch(() => undefined)
  loads.set(language, loading)
  return loading
}
