import { DismissButton } from '@/ui/DismissButton'

type Props = {
  /** Sentences. */
  problems: readonly string[]
  onDismiss: () => void
}

/** What could not be read of the link to a review. */
export function ReviewProblems({ problems, onDismiss }: Props) {
  return (
    <div className="flex items-start gap-3 rounded-md bg-caution-soft py-1.5 ps-3 pe-1.5 text-sm text-caution print:hidden">
      <div role="alert" className="min-w-0 flex-1">
        {problems.map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
      </div>
      <DismissButton onClick={onDismiss} />
    </div>
  )
}
