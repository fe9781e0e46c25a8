import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { createListeners } from '@/lib/create-store'

let isPrinting = false

const change = (next: boolean) => {
  if (next === isPrinting) return
  isPrinting = next
  // The browser lays out the paper when this event is over: everything that is to be printed has to be in the page by
  // then.
  flushSync(notify)
}

const onBeforePrint = () => change(true)
const onAfterPrint = () => change(false)
const onMedium = ({ matches }: MediaQueryListEvent) => change(matches)

/** Tools that print without a dialog change the medium but fire no event. */
const paper = (): MediaQueryList | null =>
  typeof window.matchMedia === 'function' ? window.matchMedia('print') : null

const { notify, subscribe } = createListeners(() => {
  window.addEventListener('beforeprint', onBeforePrint)
  window.addEventListener('afterprint', onAfterPrint)
  // Every call makes a new list, with listeners of its own.
  const list = paper()
  list?.addEventListener('change', onMedium)
  return () => {
    window.removeEventListener('beforeprint', onBeforePrint)
    window.removeEventListener('afterprint', onAfterPrint)
    list?.removeEventListener('change', onMedium)
  }
})

/** Whether the page is being printed: paper can't be clicked, so everything that is closed or cut is drawn in full. */
export const useIsPrinting = (): boolean => useSyncExternalStore(subscribe, () => isPrinting)
