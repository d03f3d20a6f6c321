/** The words of campaigns in the staff API. */
import type { Closing } from './closings'
import type { MessageRules } from './messages'
import type { PreviewRules } from './previews'
import type { BlendingRules, QuotaRules } from './blending'
import type { Calendar } from './routing'

export const purposes = [
  'CONTRACT_EXPIRY',
  'CHURN_WARNING',
  'CARE',
  'UPSELL',
  'SATISFACTION',
  'NOTICE',
] as const
export type Purpose = (typeof purposes)[number]

export const modes = ['PREVIEW', 'PROGRESSIVE', 'POWER', 'PREDICTIVE', 'MESSAGE'] as const
export type Mode = (typeof modes)[number]

export type CampaignState = 'DRAFT' | 'RUNNING' | 'PAUSED' | 'STOPPED'

/** What a call comes to; the first two are answers of people. */
export const outcomes = [
  'CONNECTED',
  'ABANDONED',
  'HUNG_UP',
  'INFORMED',
  'OPTED_OUT',
  'BUSY',
  'NO_ANSWER',
  'MACHINE',
  'INVALID',
  'CONGESTION',
  'NETWORK',
  'UNKNOWN',
] as const
export type CallOutcome = (typeof outcomes)[number]
/** Those that may be followed by another call. */
export const retried = outcomes.filter(
  (one) => !['CONNECTED', 'INVALID', 'INFORMED', 'OPTED_OUT'].includes(one),
)

export interface Pacing {
  linesPerAgent: number
  cap: number
  answerSeconds: number
  ringSeconds: number
  fewestAgents: number
  mostCalls: number
  /** are answering machines told from people? */
  hearsMachines: boolean
}

export interface CallRules {
  needsConsent: boolean
  hours: Calendar
  limits: { perLead: number; perDay: number; per24Hours: number; pauseSeconds: number }
  blockedAreas: string[]
  afterComplaintSeconds: number
  afterTicketSeconds: number
}

export interface Retry {
  most: number
  afterSeconds: number
  otherNumber: boolean
  /** in another part of the day, where the lead is */
  otherPart: boolean
}

/** So many of a hundred calls go to leads that nobody has called yet; without it the order says. */
export interface LeadMix {
  newOfHundred?: number | null
}

/** How agents go about the calls of a campaign. */
export interface Conduct {
  callbacks: { opensBeforeSeconds: number; remindsBeforeSeconds: number; furthestDays: number }
  script?: Script | null
  machines: { oneIn: number }
  preview: PreviewRules
  blending: BlendingRules
  quotas: QuotaRules
  mix: LeadMix
  /** what is told without agents */
  message?: MessageRules | null
}

export const scriptSteps = ['OPENING', 'NEEDS', 'OFFER', 'OBJECTION', 'CLOSE'] as const
export type ScriptStep = (typeof scriptSteps)[number]

/** What an agent says at one point, and the nodes that answers lead to; one language may stand for both. */
export interface ScriptNode {
  id: string
  step: ScriptStep
  zh: string
  en: string
  answers: { zh: string; en: string; to: string }[]
}

export interface Script {
  nodes: ScriptNode[]
}

/** What is to be said in a call, with what is known of the lead, and what was said so far. */
export interface ContactScript {
  nodes: ScriptNode[]
  path: string[]
}

/** What a campaign is set up as; what is left out is as usual. */
export interface CampaignWish {
  name: string
  queue: string
  callerNumber: string
  purpose: Purpose
  mode: Mode
  priority?: number
  share?: number
  startsAt?: string
  endsAt?: string
  pacing?: Pacing
  rules?: CallRules
  recycle?: Partial<Record<CallOutcome, Retry>>
  conduct?: Partial<Conduct>
}

export interface Campaign extends Required<Omit<CampaignWish, 'startsAt' | 'endsAt' | 'conduct'>> {
  conduct: Conduct
  id: string
  version: number
  state: CampaignState
  next: CampaignState[]
  startsAt?: string
  endsAt?: string
}

export interface LeadList {
  id: string
  name: string
  state: 'LOADING' | 'READY' | 'WITHDRAWN'
  addedBy: string
  addedAt: string
  leads: number
  called: number
  closed: number
  won: number
  lost: number
}

export type LeadState = 'READY' | 'CALLING' | 'CLOSED'

export interface Lead {
  id: string
  list: string
  customer: string
  name: string
  numbers: { number: string; type: string; isDead: boolean }[]
  province: string
  priority: number
  fields: Record<string, string>
  hasConsent: boolean
  state: LeadState
  calls: number
  nextAt: string
  closedAs?: Closing
  /** code of why it was won or lost */
  reason?: string
}

/** Lines of a file that were not taken in. */
export interface Refused {
  line: number
  field?: string | null
  reason: string
  reasonZh?: string | null
}

export interface LeadReport {
  list: string
  imported: number
  duplicates: number
  rejected: Refused[]
  rejectedCount: number
}

export interface GateCheck {
  rule: string
  passes: boolean
  detail: string
  until?: string
}

export interface Attempt {
  id: string
  lead: string
  number: string
  callerNumber: string
  openedAt: string
  state: 'OPEN' | 'DIALLED' | 'ENDED' | 'REFUSED'
  isAllowed?: boolean
  refusedBy?: string
  checks: GateCheck[]
  outcome?: CallOutcome
  answeredAt?: string
  endedAt?: string
  closedAs?: Closing
  reason?: string
  recordings: string[]
}

export interface HalfHour {
  from: string
  calls: number
  answered: number
  abandoned: number
}

/** How a campaign goes. */
export interface Statistics {
  at: string
  state: CampaignState
  mode: Mode
  isCalling: boolean
  leads: { due: number; later: number; calling: number; closed: Partial<Record<Closing, number>> }
  calls: number
  answered: number
  abandoned: number
  answerRate: number
  abandonRate: {
    day: number
    thirtyDays: number
    withoutMachines: number
    worstHalfHour: number
    cap: number
  }
  outcomes: Partial<Record<CallOutcome, number>>
  refused: Record<string, number>
  dispositions: Record<string, number>
  agents: { agent: string; talks: number; won: number; lost: number }[]
  halfHours: HalfHour[]
  callsLastHour: number
  finishesAt?: string
}

/** Something that a number refuses; no channels or purposes mean all. */
export interface Refusal {
  number: string
  source: 'OWN' | 'IMPORTED' | 'OPT_OUT'
  channels: string[]
  purposes: Purpose[]
  reason: string
  since: string
  addedBy: string
}

export interface Forbidden {
  number: string
  reason: string
  addedBy: string
  addedAt: string
}

export interface RefusalReport {
  imported: number
  known: number
  rejected: Refused[]
  rejectedCount: number
}

/** Whom a campaign has called, as the desk is told beside the call. */
export interface CalledLead {
  campaign: string
  purpose: Purpose
  name: string
  customer: string
  fields: Record<string, string>
  calls: number
}
