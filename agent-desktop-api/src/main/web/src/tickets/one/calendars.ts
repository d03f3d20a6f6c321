import { shallowRef, watchEffect, type Ref } from 'vue'
import { ticketing } from '../requests'

/** What the server is told for no calendar: every hour counts. */
export const NO_CALENDAR = 'none'

/** The names of the calendars there are, asked for while they are needed. */
export function useCalendars(needed: () => boolean): { calendars: Ref<string[]> } {
  const calendars = shallowRef<string[]>([])
  watchEffect(() => {
    if (needed())
      ticketing.calendars().then(
        (names) => (calendars.value = names),
        () => undefined,
      )
  })
  return { calendars }
}
