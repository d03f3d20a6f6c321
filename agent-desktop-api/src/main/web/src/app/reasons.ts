/** The words of why leads are won and lost in the staff API. */

/** A reason that agents choose from; its code is for ever, but it may be retired. */
export interface Reason {
  code: string
  labelZh: string
  labelEn: string
  isActive: boolean
}

export interface Reasons {
  version: number
  won: Reason[]
  lost: Reason[]
}

/** The reasons of a campaign; usual ones that nobody is asked for before somebody has set them. */
export interface ReasonLists {
  isAsked: boolean
  reasons: Reasons
}

export type Outcome = 'WON' | 'LOST'

/** Leads that came out the same; without a segment those of the segments with the fewest leads. */
export interface ReasonCount {
  closing: Outcome
  reason: string
  reasonZh: string
  reasonEn: string
  offer: string
  offerZh: string
  offerEn: string
  segment?: string
  leads: number
}

export interface ReasonReport {
  won: number
  lost: number
  counts: ReasonCount[]
  fields: string[]
}

/** What is asked when a contact is wrapped up, by disposition. */
export interface ContactReasons {
  choices: Record<string, { code: string; labelZh: string; labelEn: string }[]>
}
