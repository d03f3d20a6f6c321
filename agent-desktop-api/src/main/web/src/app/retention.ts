/** The words of retention in the staff API. */
import type { Refused } from './campaigns'

export interface Plan {
  version: number
  holdOut: number
  valueField: string
  usualFen: number
  margin: number
  months: number
  offerFen: number
  contactFen: number
  riskField: string
}

export interface Group {
  customers: number
  stayed: number
}

/** How many stayed for being called; the ends are those of the interval at 95 %. */
export interface Saves {
  toBeCalled: Group
  heldOut: Group
  difference: number
  low: number
  high: number
  customers: number
  customersLow: number
  customersHigh: number
  isCertain: boolean
}

export interface Qini {
  points: { share: number; saves: number }[]
  coefficient: number
}

export interface TrainingResult {
  method: 'UPLIFT' | 'RISK'
  groups: { calledStayed: number; calledLeft: number; heldOutStayed: number; heldOutLeft: number }
  byUplift?: Qini
  byRisk?: Qini
  drivers: { feature: string; weight: number }[]
  ranked: number
  worthwhile: number
  netFen: number
}

export interface Training {
  number: number
  state: 'RUNNING' | 'DONE' | 'FAILED'
  done: number
  startedBy: string
  startedAt: string
  result?: TrainingResult
  failure?: 'STOPPED' | 'DIED' | 'FAULT'
}

/** What a campaign keeps. */
export interface Retention {
  plan: Plan
  customers: {
    toBeCalled: number
    called: number
    heldOut: number
    calledThoughHeldOut: number
    outcomesToBeCalled: number
    outcomesHeldOut: number
  }
  saves?: Saves
  fewestOutcomes: number
  trainings: Training[]
}

export interface OutcomeReport {
  imported: number
  rejected: Refused[]
  rejectedCount: number
}

export interface Offer {
  code: string
  nameZh: string
  nameEn: string
  monthlyFen: number
  months: number
  isActive: boolean
}

export interface OfferTerms {
  version: number
  offers: Offer[]
  budgetFen: number
  agentFen: number
  supervisorFen: number
}

/** An offer made in a call. */
export interface Gift {
  contact: string
  lead: string
  offer: string
  costFen: number
  state: 'ASKED' | 'GIVEN' | 'REFUSED'
  askedBy: string
  askedAt: string
  decidedBy?: string
  decidedAt?: string
}

export interface Offers {
  terms: OfferTerms
  spentFen: number
  sums: { code: string; given: number; costFen: number; stayed: number; left: number }[]
  gifts: Gift[]
}

/** What may be offered in a call. */
export interface OfferBeside {
  code: string
  nameZh: string
  nameEn: string
  monthlyFen: number
  months: number
  mayGive: boolean
  isAffordable: boolean
}
