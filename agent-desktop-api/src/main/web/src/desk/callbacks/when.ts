import type { OwnCallback, Slot } from '../../app/callbacks'
import { timeOf } from '../../ui/format'

/** How a promised call stands: it will be time, is nearly time, is time, or is nearly too late. */
export type Standing = 'later' | 'soon' | 'now' | 'late'

export function standingOf({ callback, remindAt }: OwnCallback, now: number): Standing {
  if (now >= Date.parse(callback.openAt)) return 'late'
  if (now >= Date.parse(callback.at)) return 'now'
  return now >= Date.parse(remindAt) ? 'soon' : 'later'
}

export const tones: Record<Standing, string> = {
  later: 'tone-none',
  soon: 'tone-warn',
  now: 'tone-good',
  late: 'tone-bad',
}

const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0)
/** Days from today's date to that of an instant, here; clocks that change make no other day. */
const daysAhead = (at: number, now: number): number =>
  Math.round((midnight(at) - midnight(now)) / (24 * 60 * 60 * 1000))

/** A time in words: today 14:00–20:00, Thu 4 Mar 09:00–12:00. */
export function slotName(
  slot: Slot,
  now: number,
  words: { today: string; tomorrow: string; locale: string },
): string {
  const at = Date.parse(slot.at)
  const day = new Intl.DateTimeFormat(words.locale, { month: 'numeric', day: 'numeric', weekday: 'short' })
  const name = [words.today, words.tomorrow][daysAhead(at, now)] ?? day.format(at)
  return `${name} ${timeOf(slot.at)}–${timeOf(slot.until)}`
}

/** An instant as a field for date and time has it, here. */
export function fieldOf(instant: string): string {
  const date = new Date(instant)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${timeOf(instant)}`
}
