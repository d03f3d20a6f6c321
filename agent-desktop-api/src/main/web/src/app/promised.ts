/** The words of all promised calls in the staff API. */
import type { PromisedCall } from './callbacks'

export const standings = ['MISSED', 'DUE', 'COMING'] as const
export type Standing = (typeof standings)[number]

/** A call that somebody was promised, as whoever leads a team is told. */
export interface PromisedLead {
  lead: string
  campaign: string
  campaignName: string
  name: string
  number: string
  calls: number
  callback: PromisedCall & { openAt: string }
  standing: Standing
  isCalling: boolean
}

export interface PromisedPage {
  items: PromisedLead[]
  counts: Record<Standing, number>
  next?: string
}
