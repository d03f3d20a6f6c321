/** The words of consents in the staff API. */
import type { Purpose } from './campaigns'

/** Something that a number agreed to. */
export interface Consent {
  purposes: Purpose[]
  givenAt: string
  evidence: string
  until?: string
  withdrawnAt?: string
}

export interface ConsentWish {
  purposes: Purpose[]
  evidence: string
  givenAt?: string
  until?: string
}

/** Something that was done to what a number agrees to or refuses. */
export interface ConsentStep {
  at: string
  by: string
  action: 'CONSENT_CHANGED' | 'DO_NOT_CALL_ADDED' | 'DO_NOT_CALL_REMOVED'
  detail: string
}
