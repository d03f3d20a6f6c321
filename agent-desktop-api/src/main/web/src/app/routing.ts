/** The words of routing in the staff API: queue policies, agents' abilities and explanations. */
import type { Contact, Presence } from './api'

export interface RoutingStep {
  afterSeconds: number
  requirement: string
}

export const agentOrders = ['LONGEST_IDLE', 'LEAST_OCCUPIED', 'HIGHEST_PROFICIENCY', 'FEWEST_TODAY'] as const
export type AgentOrder = (typeof agentOrders)[number]

export const overflowTriggers = ['CLOSED', 'JOIN_EMPTY', 'LEAVE_EMPTY', 'LENGTH', 'WAIT'] as const
export type OverflowTrigger = (typeof overflowTriggers)[number]

export const overflowTargets = ['QUEUE', 'CALLBACK', 'VOICEMAIL', 'ANNOUNCEMENT', 'WECHAT'] as const
export type OverflowTo = (typeof overflowTargets)[number]

export interface OverflowRule {
  when: OverflowTrigger
  limit?: number
  to: OverflowTo
  queue?: string
  textZh?: string
  textEn?: string
}

/** From and to as HH:MM; "24:00" ends a day. */
export type Span = [string, string]
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

export interface Calendar {
  tz: string
  hours: Partial<Record<Weekday, Span[]>>
  holidays?: string[]
  breaks?: Record<string, Span[]>
  overrides?: Record<string, Span[]>
}

export interface RankTerms {
  queueSeconds: number
  prioritySeconds: number
  tierSeconds: number[]
}

export interface CallbackPolicy {
  hours: Calendar | null
  attempts: number
  retryAfterSeconds: number
  expirySeconds: number
}

export interface FieldNote {
  field: string
  message: string
}

/** How a queue works, all of it. */
export interface QueuePolicy {
  name: string
  version: number
  labelZh: string
  labelEn: string
  steps: RoutingStep[]
  agentOrder: AgentOrder
  rank: RankTerms
  offerTimeoutSeconds: number
  declineDelaySeconds: number
  /** 0 none, null until the agent is done */
  wrapUpSeconds: number | null
  serviceLevelSeconds: number
  lastAgentSeconds: number
  returnWithinSeconds: number
  overflow: OverflowRule[]
  /** null: always open */
  hours: Calendar | null
  callback: CallbackPolicy
  /** Do its agents take whatever they are offered without being asked? */
  autoAccept: boolean
  changedBy?: string
  changedAt?: string
  warnings?: FieldNote[]
}

export interface PolicyVersion {
  version: number
  changedBy: string
  changedAt: string
  policy: QueuePolicy
}

export interface Skill {
  name: string
  level: number
}

export const channels = ['VOICE', 'CHAT', 'TICKET'] as const
export type Channel = (typeof channels)[number]

/** What an agent can do. */
export interface Ability {
  id: string
  displayName: string
  skills: Skill[]
  queues: string[]
  capacity: Partial<Record<Channel, number>>
  voiceInterruptsChat?: boolean
}

export interface RankSaid {
  queuedAt: string
  queueSeconds: number
  prioritySeconds: number
  tierSeconds: number
  rankedAt: string
}

export interface Candidate {
  agent: string
  verdict: string
  detail?: string
}

/** Why routing did what it did. */
export interface Why {
  policyVersion: number
  rank: RankSaid
  ahead: number
  waiting: number
  step: number
  requirement: string
  order: string
  candidates: Candidate[]
  others: number
  rule?: OverflowRule | string
}

export interface Decision {
  agent?: string
  at: string
  kind: 'OFFER' | 'OVERFLOW'
  why: Why
}

export type ContactEvent = { type: string; at: string } & Record<string, unknown>

export interface ContactTold extends Contact {
  events: ContactEvent[]
  explanation: Decision[]
}

export type WhyWaiting =
  | { waiting: false; state: string }
  | {
      waiting: true
      position: number
      ahead: number
      estimatedWaitSeconds?: number
      step: { index: number; requirement: string; nextAt?: string }
      rank: RankSaid
      nextOverflow?: { when: OverflowTrigger; at?: string; to: string }
      candidates: Candidate[]
      others: number
    }

export interface WhyIdle {
  presence: Presence
  reason?: string
  next?: { presence: Presence; reason?: string }
  load: { channel: Channel; used: number; limit: number }[]
  queues: {
    queue: string
    waiting: number
    longestWaitSeconds?: number
    verdict: string
    detail?: string
    contact?: string
  }[]
  own: (string | { id: string })[]
}
