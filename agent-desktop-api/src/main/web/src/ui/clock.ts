import { readonly, ref } from 'vue'

const ticking = ref(Date.now())
let skew = 0
const FAR_OFF = 3_000

/** The server's present in epoch milliseconds, ticking four times a second. */
export const now = readonly(ticking)

/** Sets the clock by an instant the server just named, so that a desk with a wrong clock counts right. */
export function setClock(serverInstant: string): void {
  const server = Date.parse(serverInstant)
  if (Number.isNaN(server)) return
  skew = server - Date.now()
  ticking.value = Date.now() + skew
}

/** Sets the clock by the date of an answer, which is whole seconds old: only when it was far off. */
export function hintClock(date: string | null): void {
  const server = date ? Date.parse(date) : Number.NaN
  if (Math.abs(server - Date.now() - skew) > FAR_OFF) setClock(new Date(server).toISOString())
}

setInterval(() => {
  ticking.value = Date.now() + skew
}, 250)

/** Whole and broken seconds since an instant; 0 for none. */
export const secondsSince = (instant: string | undefined): number =>
  instant ? Math.max(0, (ticking.value - Date.parse(instant)) / 1000) : 0

/** Seconds left until an instant; 0 when it has passed. */
export const secondsUntil = (instant: string | undefined): number =>
  instant ? Math.max(0, (Date.parse(instant) - ticking.value) / 1000) : 0
