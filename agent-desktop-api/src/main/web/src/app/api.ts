/** The words of the staff API, exactly as the server spells them. Instants are ISO-8601 strings. */
import type { ChatStanding } from './chats'
import type { BoardTickets, LineClock } from './tickets'

export type Role = 'AGENT' | 'SUPERVISOR' | 'ADMIN' | 'EDITOR' | 'QUALITY' | 'CAMPAIGNS' | 'AUDITOR'
export type Presence = 'AVAILABLE' | 'NOT_READY' | 'OFFLINE'
export type ContactState =
  'IN_FLOW' | 'QUEUED' | 'OFFERED' | 'CONNECTED' | 'ON_HOLD' | 'WRAP_UP' | 'CLOSED' | 'ABANDONED'

export interface Me {
  username: string
  displayName: string
  role: Role
  language: string
}

export interface LoggedIn {
  token: string
  role: Role
  displayName: string
  username: string
}

export interface CustomerBrief {
  id: string
  name: string
  phone?: string
  tier?: number | string
  number?: string
  plan?: string
  balance?: number | string
}

export interface PathStep {
  step: string
  input?: string
  at: string
}

export interface Contact {
  id: string
  channel: 'VOICE' | 'CHAT' | 'TICKET'
  state: ContactState
  queue?: string
  language?: 'zh' | 'en'
  customerAddress?: string
  customer?: CustomerBrief | null
  agent?: string
  path?: PathStep[]
  openedAt: string
  queuedAt?: string
  offeredAt?: string
  offerExpiresAt?: string
  acceptedAt?: string
  connectedAt?: string
  heldAt?: string
  muted?: boolean
  endedAt?: string
  endedBy?: string
  wrapUpUntil?: string
  closedAt?: string
  disposition?: string
  note?: string
  recordings?: unknown[]
  priority?: number
  callback?: Callback | null
  ticket?: ContactTicket | null
  /** how it stands, of a chat */
  chat?: ChatStanding | null
  version: number
}

/** The ticket that a contact of the channel TICKET is. */
export interface ContactTicket {
  id: string
  number: string
  subject: string
  clock?: LineClock
  due?: string | null
}

/** The customer is to be called back at a masked number. */
export interface Callback {
  number: string
  attempts: number
  expiresAt: string
}

export interface ContactPage {
  items: Contact[]
  next?: string
}

/** What an agent asked to be as soon as the contact in hand is done. */
export interface NextPresence {
  presence: Presence
  reason?: string
}

export interface AgentView {
  id: string
  displayName: string
  presence: Presence
  reason?: string
  since: string
  next?: NextPresence | null
}

export type When = 'NOW' | 'AFTER_CONTACT'

/** What an agent says when wrapping up; '' for what is not said. */
export interface Conclusion {
  disposition: string
  reason: string
  note: string
}

export interface Disposition {
  code: string
  labelZh: string
  labelEn: string
}

export interface Reasons {
  notReady: string[]
  dispositions: Disposition[]
}

export interface SoftphoneAccount {
  uri: string
  password: string
  websocket: string
  iceServers: RTCIceServer[]
}

export interface LiveTicket {
  ticket: string
  url: string
}

export interface QueueView {
  name: string
  labelZh: string
  labelEn: string
}

export interface AgentBrief {
  id: string
  displayName: string
}

export type TransferTo = 'queue' | 'agent' | 'number'

export type DeskMessage =
  | { type: 'snapshot'; at: string; agent: AgentView; contacts: Contact[]; sequence: number }
  | { type: 'presence'; at: string; agent: AgentView; sequence: number }
  | { type: ContactMessageType; at: string; contact: Contact; sequence: number }

export type ContactMessageType =
  | 'offered'
  | 'withdrawn'
  | 'accepted'
  | 'identified'
  | 'connected'
  | 'held'
  | 'resumed'
  | 'muted'
  | 'unmuted'
  | 'transferred'
  | 'agentLost'
  | 'ended'
  | 'wrapUp'
  | 'closed'

export interface BoardQueue {
  name: string
  labelZh: string
  labelEn: string
  /** tickets wait there, for hours and by clocks of their own */
  forTickets?: boolean
  waiting: number
  talking: number
  longestWaitSeconds?: number | null
  longestWaitingSince?: string | null
  serviceLevel?: number | null
  serviceLevelSeconds: number
  formula: string
  offered: number
  answered: number
  answeredInTime: number
  abandoned: number
  asaSeconds?: number | null
  ahtSeconds?: number | null
  occupancy?: number | null
  agentsAvailable: number
}

export interface BoardAgent {
  id: string
  displayName: string
  presence: Presence
  reason?: string | null
  since: string
  contact?: { id: string; state: ContactState; since: string; queue?: string } | null
  handled: number
}

export interface Board {
  at: string
  queues: BoardQueue[]
  agents: BoardAgent[]
  tickets?: BoardTickets | null
}
