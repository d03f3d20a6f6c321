import { dayOf } from '../ui/range'

/** How the days for which something holds stand to a day. */
export type Validity = 'always' | 'future' | 'holds' | 'ends' | 'over'

const SOON_DAYS = 30

/** The whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** Both days are inclusive; `ends` means within a month. */
export function validityOf(
  { validFrom, validTo }: { validFrom?: string | null | undefined; validTo?: string | null | undefined },
  today = dayOf(new Date()),
): Validity {
  if (validFrom && validFrom > today) return 'future'
  if (validTo && validTo < today) return 'over'
  if (validTo && daysBetween(today, validTo) <= SOON_DAYS) return 'ends'
  return validFrom || validTo ? 'holds' : 'always'
}

export const validityTones: Record<Validity, string> = {
  always: 'tone-none',
  future: 'tone-talk',
  holds: 'tone-good',
  ends: 'tone-warn',
  over: 'tone-bad',
}
