import type { ReactNode } from 'react'

type PairRow = {
  readonly head: ReactNode
  readonly a: ReactNode
  readonly b: ReactNode
  readonly change: ReactNode
  /** Whether it is emphasised, so that it is found at a glance; `change` says it in words. */
  readonly isChange: boolean
}

type Props = {
  /** Names the table. */
  label: string
  /** What a row is about, and what its last column says. */
  heads: readonly [row: string, change: string]
  rows: readonly PairRow[]
}

const cell = 'min-w-0 py-0.5 pr-4 align-baseline wrap-anywhere sm:py-1.5'

/** Which side a value belongs to, on screens too narrow for the columns' heads. */
function Letter({ of }: { of: 'A' | 'B' }) {
  return (
    <span aria-hidden className="mr-1.5 text-xs text-muted sm:hidden">
      {of}
    </span>
  )
}

/** Values of both sides row by row. On narrow screens a row is a small block by itself. */
export function PairTable({ label, heads: [row, change], rows }: Props) {
  return (
    <table aria-label={label} className="w-full table-fixed border-collapse text-sm leading-5">
      <thead className="max-sm:sr-only">
        <tr className="text-left text-xs text-muted">
          <th scope="col" className="w-1/5 pr-4 pb-1 font-normal">
            {row}
          </th>
          <th scope="col" className="pr-4 pb-1 font-normal">
            A
          </th>
          <th scope="col" className="pr-4 pb-1 font-normal">
            B
          </th>
          <th scope="col" className="w-1/4 pb-1 font-normal">
            {change}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ head, a, b, change: words, isChange }, index) => (
          <tr
            key={index}
            className="border-t border-line max-sm:grid max-sm:grid-cols-2 max-sm:py-1.5"
          >
            <th
              scope="row"
              className={`${cell} text-left font-normal text-muted max-sm:col-span-2`}
            >
              {head}
            </th>
            <td className={cell}>
              <Letter of="A" />
              {a}
            </td>
            <td className={cell}>
              <Letter of="B" />
              {b}
            </td>
            <td
              className={`${cell} max-sm:col-span-2 sm:pr-0 ${isChange ? 'font-medium text-ink' : 'text-muted'}`}
            >
              {words}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
