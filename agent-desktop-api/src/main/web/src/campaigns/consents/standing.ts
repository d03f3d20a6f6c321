import type { Consent } from '../../app/consents'

export type ConsentStanding = 'holds' | 'ended' | 'withdrawn'

/** How a consent stands at `now`; one that was withdrawn stays so, though it would have ended. */
export const standingOf = (consent: Consent, now: number): ConsentStanding => {
  if (consent.withdrawnAt && Date.parse(consent.withdrawnAt) <= now) return 'withdrawn'
  return consent.until && Date.parse(consent.until) <= now ? 'ended' : 'holds'
}
