/** What the program was asked to do. */
type Command =
  | { readonly kind: 'serve' | 'help' | 'version' | 'hash-password' }
  | { readonly kind: 'refused'; readonly sentence: string }

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['--help', { kind: 'help' }],
  ['-h', { kind: 'help' }],
  ['--version', { kind: 'version' }],
  ['hash-password', { kind: 'hash-password' }],
])

/** Quotes nothing: the argument may be a key, and this goes to a terminal or a log. */
const REFUSED: Command = {
  kind: 'refused',
  sentence:
    'The arguments can be --help, --version or hash-password, one at a time; settings are environment variables, which --help lists.',
}

/** Reads the arguments after the program's name. */
export const readCommandLine = (args: readonly string[]): Command => {
  const [first, ...rest] = args
  if (first === undefined) return { kind: 'serve' }
  return (rest.length === 0 ? COMMANDS.get(first) : undefined) ?? REFUSED
}
