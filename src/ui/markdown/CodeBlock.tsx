type Props = {
  code: string
  /** The whole info string of a fence; empty where there was none. */
  info: string
}

const LANGUAGE = /^[a-z0-9+#-]+$/
/** About what fits on the narrowest screen: a longer line scrolls sideways there, so the block takes the keyboard. */
const NARROW = 40

/** A class name for the language, or undefined for one that is not plainly a name: recorded text picks no other class. */
const languageClass = (info: string): string | undefined => {
  const [language = ''] = info.toLowerCase().split(/\s/, 1)
  return LANGUAGE.test(language) ? `language-${language}` : undefined
}

/** A block of code as written, scrolling sideways. A highlighter would replace the text inside `code`. */
export function CodeBlock({ code, info }: Props) {
  const isWide = code.split('\n').some((line) => line.length > NARROW)
  return (
    <div className="rounded-md bg-sunken text-[0.875em]/normal">
      {info !== '' && <p className="px-3 pt-2 text-xs text-muted">{info}</p>}
      <pre
        dir="ltr"
        className="overflow-x-auto p-3 font-mono wrap-normal print:wrap-anywhere print:whitespace-pre-wrap"
        {...(isWide && {
          tabIndex: 0,
          role: 'group',
          'aria-label': info === '' ? 'Code' : `Code, ${info}`,
        })}
      >
        <code className={languageClass(info)}>{code}</code>
      </pre>
    </div>
  )
}
