import { isLocalUtc } from '@/lib/dates'
import { zonePreference } from './zone'

const QUIET = 'min-h-6 text-muted underline decoration-dotted underline-offset-4 hover:text-ink'

/** Switches every time on the page to the other zone: the reader's own, or UTC. Draws nothing if they are the same. */
export function ZoneSwitch({ className = QUIET }: { className?: string }) {
  const zone = zonePreference.usePreference()
  if (isLocalUtc()) return null
  return (
    <button
      type="button"
      className={className}
      onClick={() => zonePreference.set(zone === 'local' ? 'utc' : 'local')}
    >
      {zone === 'local' ? 'Show times in UTC' : 'Show local times'}
    </button>
  )
}
