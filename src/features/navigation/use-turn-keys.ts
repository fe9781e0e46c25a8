import type { Turn } from '@/interaction/interaction'
import { announce } from '@/ui/announce'
import { useShortcut } from '@/ui/shortcuts/use-shortcut'
import { landmarksOf } from './landmarks'
import type { Around } from './turn-tops'
import type { Jump } from './use-turn-jump'

type Options = {
  turns: readonly Turn[]
  around: () => Around
  jump: (to: Jump) => void
}

const GROUP = 'Turns'

/** The keys that lead from turn to turn; those with nowhere to go are inactive. */
export const useTurnKeys = ({ turns, around, jump }: Options): void => {
  const landmarks = [...landmarksOf(turns).keys()]
  const requested = turns.findIndex((turn) => turn.isRequested) + 1
  const go = (turn: number | undefined, otherwise: string): void => {
    if (turn !== undefined && turn >= 1 && turn <= turns.length) jump({ turn, takesFocus: true })
    else announce(otherwise)
  }

  const turnKey = { group: GROUP, isEnabled: turns.length > 1, isRepeatable: true }
  useShortcut({
    ...turnKey,
    keys: 'j',
    description: 'Next turn',
    run: () => go(around().next, 'This is the last turn'),
  })
  useShortcut({
    ...turnKey,
    keys: 'k',
    description: 'Previous turn',
    run: () => go(around().previous, 'This is the first turn'),
  })
  const landmarkKey = { ...turnKey, isEnabled: turns.length > 1 && landmarks.length > 0 }
  useShortcut({
    ...landmarkKey,
    keys: ']',
    description: 'Next turn worth looking at',
    run: () => {
      const { next } = around()
      const found = landmarks.find((turn) => turn >= next)
      go(found, 'No turn worth looking at after this one')
    },
  })
  useShortcut({
    ...landmarkKey,
    keys: '[',
    description: 'Previous turn worth looking at',
    run: () => {
      const { previous } = around()
      const found = landmarks.findLast((turn) => turn <= previous)
      go(found, 'No turn worth looking at before this one')
    },
  })
  useShortcut({
    group: GROUP,
    isEnabled: turns.length > 1 && requested > 0,
    keys: 'r',
    description: 'The requested turn',
    run: () => jump({ turn: requested, takesFocus: true }),
  })
}
