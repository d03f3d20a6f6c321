/** What a message's place says: take it, drop it because it was seen, or start anew because some are missing. */
export type Place = 'next' | 'seen' | 'gap'

/** A snapshot begins the count; every later message must be exactly one further. Unnumbered messages always pass. */
export function placeOf(last: number | null, message: { type?: string; sequence?: number }): Place {
  if (message.sequence === undefined || message.type === 'snapshot') return 'next'
  if (last === null) return 'gap'
  if (message.sequence <= last) return 'seen'
  return message.sequence === last + 1 ? 'next' : 'gap'
}

/** Milliseconds before try number `attempt` (from 0): doubling from 250, never over 5 s, spread by `chance` in [0,1). */
export function backoff(attempt: number, chance: number): number {
  const ceiling = Math.min(5000, 250 * 2 ** Math.min(attempt, 8))
  return Math.round(ceiling * (0.6 + 0.4 * chance))
}
