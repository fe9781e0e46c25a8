import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { createListeners } from '@/lib/create-store'

let isPrinting = false

const change = (next: boolean) => {
  if (next === isPrinting) return
  isPrinting = next
  // The browser lays the paper out when the event is over: what is to be on it has to stand there by then.
  flushSync(notify)
}

const onBeforePrint = () => change(true)
const onAfterPrint = () => change(false)
const onMedium = ({ matches }: MediaQueryListEvent) => change(matches)

/** Tools that print without a dialog change the medium and send no event. */
const paper = (): MediaQueryList | null =>
  typeof window.matchMedia === 'function' ? window.matchMedia('print') : null

const { notify, subscribe } = createListeners(() => {
  window.addEventListener('beforeprint', onBeforePrint)
  window.addEventListener('afterprint', onAfterPrint)
  paper()?.addEventListener('change', onMedium)
  return () => {
    window.removeEventListener('beforeprint', onBeforePrint)
    window.removeEventListener('afterprint', onAfterPrint)
    paper()?.removeEventListener('change', onMedium)
  }
})

/** Whether the page is being printed: paper can't be clicked, so whatever is closed or cut is drawn whole. */
export const useIsPrinting = (): boolean => useSyncExternalStore(subscribe, () => isPrinting)
