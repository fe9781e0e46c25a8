type Props = { isChecked: boolean }

/** A task's mark, as a symbol: the record cannot be changed here, so nothing should look as if it could be ticked. */
export function TaskMark({ isChecked }: Props) {
  return (
    <>
      <span aria-hidden="true" className="task-mark">
        {isChecked ? '☑ ' : '☐ '}
      </span>
      <span className="sr-only select-none">{isChecked ? 'Done: ' : 'Not done: '}</span>
    </>
  )
}
