import { createPreference } from '@/ui/preference'

/** Whether a verdict leads on to the next item at once. */
export const afterVerdictPreference = createPreference('after-verdict', ['stay', 'next'])
