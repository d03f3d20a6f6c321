/** The words of segments of the customer base in the staff API. */

export const customerTypes = ['PERSONAL', 'ENTERPRISE'] as const
export type CustomerType = (typeof customerTypes)[number]

export const opinions = ['NOT_ASKED', 'NOT_SATISFIED', 'ANY'] as const
export type Opinion = (typeof opinions)[number]

export const usageKinds = ['DATA', 'VOICE', 'TEXT'] as const
export type UsageKind = (typeof usageKinds)[number]

/** Whom a campaign wants: those for whom all of it holds; what is left out may be anything. */
export interface SegmentWish {
  provinces?: string[]
  tierFrom?: number
  tierTo?: number
  types?: CustomerType[]
  plans?: string[]
  endsWithinDays?: number
  quietDays?: number
  usage?: { kind: UsageKind; percent: number }
  rating?: { atMost: number; withinDays: number }
  complaint?: { withinDays: number; opinion: Opinion }
  risk?: { atLeast: number; learnedBy?: string }
}

/** How many customers there are; each of them can be called, or is counted for one reason. */
export interface SegmentCount {
  found: number
  callable: number
  withoutNumber: number
  forbidden: number
  refused: number
}

export interface SegmentChoices {
  plans: string[]
  provinces: string[]
  /** campaigns that tell how likely customers leave */
  learned: { id: string; name: string }[]
  mostCustomers: number
}

/** What became of the customers of a segment; each is counted once. */
export interface SegmentTally {
  unlikely: number
  withoutNumber: number
  forbidden: number
  refused: number
  added: number
  updated: number
  left: number
}

export interface SegmentTaking {
  id: string
  name: string
  segment: SegmentWish
  priority: number
  state: 'RUNNING' | 'DONE' | 'FAILED'
  takenBy: string
  takenAt: string
  found: number
  seen: number
  tally: SegmentTally
}
