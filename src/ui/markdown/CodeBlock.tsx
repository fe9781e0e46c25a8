import { type ReactNode, Suspense, use } from 'react'
import { CopyButton } from '../CopyButton'
import { guardedPart, partsMayCome } from '../later-part'
import { DrawText } from './draw-text'
import { toVisibleText } from '@/lib/visible-text'

type Props = {
  /** As recorded, but without the marks and indents of the blocks around it. */
  code: string
  /** The whole info string of a fence; empty if there was none. */
  info: string
}

type HighlightProps = Props & { show: (text: string) => ReactNode }

// The code for colours is fetched after the block is drawn, and only for conversations with code.
const HighlightedCode = guardedPart<HighlightProps>(
  async () => {
    await partsMayCome()
    return import('@/ui/code/HighlightedCode').then((module) => module.HighlightedCode)
  },
  ({ code, show }) => show(code),
)

const LANGUAGE = /^[a-z0-9+#-]+$/
/**
 * As much as surely fits on the narrowest screen, in a list in a list: a longer line may scroll sideways there, so the
 * block is focusable.
 */
const NARROW = 20

/**
 * A class name for the language, or undefined if it is not clearly a name: recorded text can't pick any other class.
 */
const languageClass = (info: string): string | undefined => {
  const [language = ''] = info.toLowerCase().split(/\s/, 1)
  return LANGUAGE.test(language) ? `language-${language}` : undefined
}

/** A block of code that scrolls sideways, with a copy button that appears on hover. */
export function CodeBlock({ code, info }: Props) {
  const show = use(DrawText)
  const shown = toVisibleText(code)
  const isWide = shown.split('\n').some((line) => line.length > NARROW)
  return (
    <div className="group/code relative rounded-md bg-sunken text-[0.875em]/normal">
      {info !== '' && <p className="px-3 pt-2 pe-10 text-xs text-muted">{info}</p>}
      <pre
        dir="ltr"
        className="overflow-x-auto p-3 font-mono wrap-normal print:wrap-anywhere print:whitespace-pre-wrap"
        {...(isWide && {
          tabIndex: 0,
          role: 'group',
          'aria-label': info === '' ? 'Code' : `Code, ${info}`,
        })}
      >
        <code className={languageClass(info)}>
          {info === '' ? (
            show(shown)
          ) : (
            <Suspense fallback={show(shown)}>
              <HighlightedCode {...{ code: shown, info, show }} />
            </Suspense>
          )}
        </code>
      </pre>
      <span className="absolute end-1 top-1 rounded bg-sunken opacity-0 group-focus-within/code:opacity-100 group-hover/code:opacity-100 [@media(hover:none)]:opacity-100 print:hidden">
        <CopyButton text={code} name="Copy code" />
      </span>
    </div>
  )
}
