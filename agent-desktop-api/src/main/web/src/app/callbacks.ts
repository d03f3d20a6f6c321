/** The words of promised calls in the staff API. */
import type { Purpose } from './campaigns'

/** A time at which somebody may be called. */
export interface Slot {
  at: string
  until: string
}

/** A call that somebody was promised; without an agent whoever is free makes it. */
export interface PromisedCall extends Slot {
  agent?: string | null
}

/** What is and may be promised to whom a campaign has called; no slots when none has. */
export interface ContactCallback {
  promised?: PromisedCall
  slots: Slot[]
  zones: string[]
}

/** A call that an agent is to make; whoever is free makes it from `openAt` on. */
export interface OwnCallback {
  lead: string
  campaign: string
  purpose: Purpose
  name: string
  number: string
  calls: number
  callback: PromisedCall & { openAt: string }
  remindAt: string
  isCalling: boolean
}
