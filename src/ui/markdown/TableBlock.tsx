import type { Tokens } from 'marked'
import { cellDirection, directionOf } from './direction'
import { Inlines } from './Inlines'

type Props = { token: Tokens.Table }

const ALIGN = { left: 'text-left', center: 'text-center', right: 'text-right' } as const

const look = (cell: Tokens.TableCell): string =>
  `border-b border-line px-2 py-1.5 align-top whitespace-pre-wrap ${cell.align === null ? 'text-start' : ALIGN[cell.align]}`

/** A table that scrolls sideways on its own, by keyboard too, so that the page never has to. */
export function TableBlock({ token }: Props) {
  return (
    // A group, not a region: several landmarks of one name would help nobody find their way.
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- no element is one without a look of its own
      role="group"
      aria-label="Table"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
      dir={directionOf(token.raw)}
      className="relative overflow-x-auto"
    >
      <table className="border-collapse text-[0.9375em] [overflow-wrap:normal]">
        <thead>
          <tr>
            {token.header.map((cell, index) =>
              // An empty corner cell is not a header.
              cell.text.trim() === '' ? (
                // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a cell is no control
                <td key={index} className={look(cell)} />
              ) : (
                <th
                  key={index}
                  scope="col"
                  dir={cellDirection(cell.text)}
                  className={`font-semibold ${look(cell)}`}
                >
                  <Inlines tokens={cell.tokens} />
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {token.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} dir={cellDirection(cell.text)} className={look(cell)}>
                  <Inlines tokens={cell.tokens} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
