import { ALERT_LOOKS } from '@/ui/alert-looks'
import { Echo } from '@/ui/Echo'
import type { Flag } from './flags'

/**
 * The flags in one line, without their reasons; on narrow screens, the icons alone. Stands where the flags themselves
 * are out of view.
 */
export function FlagMarks({ flags }: { flags: readonly Flag[] }) {
  return (
    <span className="flex shrink-0 gap-x-3 text-xs">
      {flags.map(({ kind, label }) => {
        const { Icon, colour } = ALERT_LOOKS[kind]
        return (
          <span key={label} className={`flex items-center gap-1 font-medium ${colour}`}>
            <Icon aria-hidden className="size-4 shrink-0" />
            <span className="sr-only lg:not-sr-only">
              <Echo words={label} />
            </span>
          </span>
        )
      })}
    </span>
  )
}
