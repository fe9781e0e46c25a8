import { createPreference } from './preference'

/** The zone that every time on the page is shown in: one for all, so that two of them can be compared. */
export const zonePreference = createPreference('zone', ['local', 'utc'])
