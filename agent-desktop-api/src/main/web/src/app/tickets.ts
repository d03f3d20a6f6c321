/** The words of tickets in the staff API, exactly as the server spells them. Durations are seconds. */

export const ticketStates = [
  'OPENED',
  'ACCEPTED',
  'PRE_PROCESSED',
  'DISPATCHED',
  'TAKEN',
  'WORKING',
  'RETURNED',
  'SUSPENDED',
  'ANSWERED',
  'REVISITED',
  'REOPENED',
  'ARCHIVED',
  'MERGED',
  'CLOSED',
] as const
export type TicketState = (typeof ticketStates)[number]

export const priorities = ['URGENT', 'ORDINARY'] as const
export type Priority = (typeof priorities)[number]

export const liabilities = ['OURS', 'UNCLEAR', 'NONE'] as const
export type Liability = (typeof liabilities)[number]

export const abnormalities = ['STUCK', 'BOUNCED', 'URGED'] as const
export type Abnormality = (typeof abnormalities)[number]

/** How a line of the list is coloured. */
export type LineClock = 'OK' | 'WARNING' | 'AT_RISK' | 'BREACHED' | 'PAUSED' | 'DONE'

export const clockKinds = ['firstResponse', 'nextResponse', 'resolution'] as const
export type ClockKind = (typeof clockKinds)[number]
export type ClockState = 'RUNNING' | 'PAUSED' | 'MET' | 'BREACHED' | 'CANCELLED'

export interface Clock {
  due?: string | null
  state: ClockState
  promisedSeconds: number
  elapsedSeconds: number
  remainingSeconds?: number
  overdueSeconds?: number
  startedAt?: string
}

export type Clocks = Partial<Record<ClockKind, Clock | null>>

export interface TicketLine {
  id: string
  number: string
  state: TicketState
  priority: Priority
  category: string
  categoryLabelZh?: string
  categoryLabelEn?: string
  subject: string
  customerName?: string | null
  phone?: string | null
  handler?: string | null
  group?: string | null
  openedAt: string
  changedAt: string
  due?: string | null
  dueKind?: string | null
  clock: LineClock
  remainingSeconds?: number | null
  urged?: number
  returned?: number
  isRepeat?: boolean
  risks?: string[]
}

export interface TicketLines {
  items: TicketLine[]
  next?: string | null
  total?: number | 'more' | null
}

export interface TicketBrief {
  id: string
  number: string
  state?: TicketState
  subject?: string
}

export interface Ties {
  parent?: TicketBrief | null
  children?: TicketBrief[]
  absorbed?: TicketBrief[]
  parts?: TicketBrief[]
  mergedInto?: TicketBrief | null
  isIncident?: boolean
  incident?: TicketBrief | null
}

export interface TicketEvent {
  sequence: number
  type: string
  at: string
  by: string
  byName?: string | null
  text?: string | null
  details?: Record<string, unknown>
}

/** What somebody is told about a ticket. */
export const occasions = ['WARNING', 'BREACH', 'ESCALATION', 'LOOK_AGAIN', 'TIMER_FAILED'] as const
export type Occasion = (typeof occasions)[number]

export interface TicketAlarm {
  at: string
  /** none when it is about no clock */
  kind?: string | null
  occasion: Occasion
  detail?: string | null
  told?: string | string[] | null
  toldAt?: string | null
  /** the moment was moved on before anybody had to act */
  withdrawnAt?: string | null
}

export interface TicketNotice {
  at: string
  step?: string
  text?: string
  to?: string
  state?: string
  sentAt?: string | null
}

export interface RefundStep {
  role: string
  by?: string | null
  at?: string | null
  decision?: string | null
  note?: string | null
}

export const refundKinds = ['REFUND', 'COMPENSATION'] as const
export type RefundKind = (typeof refundKinds)[number]

export interface Refund {
  id: string
  ticket?: { id: string; number: string }
  kind: RefundKind
  amountFen: number
  liability: Liability
  state: 'PROPOSED' | 'APPROVED' | 'REJECTED' | 'PAID' | 'CANCELLED'
  reason: string
  proposedBy: string
  at: string
  steps?: RefundStep[]
  needs?: string | null
}

export interface RefundWanted {
  kind: RefundKind
  amountFen: number
  liability: Liability
  reason: string
  attachments: string[]
}

export interface Attachment {
  id: string
  name: string
  type: string
  size: number
  by: string
  at: string
}

export interface Recomputed {
  at: string
  kind: string
  why: string
}

export interface TicketCustomer {
  id?: string | null
  number?: string | null
  name?: string | null
  phone?: string | null
  tier?: number | null
}

/** One ticket, all of it. */
export interface Ticket {
  id: string
  number: string
  version: number
  state: TicketState
  suspendedIn?: TicketState | null
  priority: Priority
  category: string
  categoryLabelZh?: string
  categoryLabelEn?: string
  subject: string
  description: string
  customer?: TicketCustomer | null
  province?: string | null
  contactId?: string | null
  fields?: Record<string, string | number>
  risks?: string[]
  repeatOf?: TicketBrief | null
  openedAt: string
  openedBy: string
  changedAt: string
  responsible?: string | null
  handler?: string | null
  group?: string | null
  helpers?: string[]
  clocks: Clocks
  slaClass?: string | null
  slaClassLabelZh?: string
  slaClassLabelEn?: string
  calendar?: string | null
  counts?: { urged: number; returned: number; reopened: number; escalated: number }
  ties?: Ties
  outcome?: { answer?: string | null; rootCause?: string | null; liability?: Liability | null } | null
  allowed: string[]
  hold?: boolean
  history?: TicketEvent[]
  alarms?: TicketAlarm[]
  notices?: TicketNotice[]
  refunds?: Refund[]
  attachments?: Attachment[]
  recomputed?: Recomputed[]
  duplicates?: TicketLine[]
  related?: TicketLine[]
}

export interface SavedFilter {
  name: string
  query: string
  shared: boolean
}

/** A ticket as it is to be opened. */
export interface TicketWanted {
  /** left out for the customer of the contact */
  customer?: { phone?: string; id?: string }
  category: string
  priority?: Priority
  subject: string
  description: string
  contactId?: string
  fields?: Record<string, string>
  province?: string
  requestId?: string
}

/** What would become of a ticket that is not opened yet. */
export interface TicketCheck {
  repeatOf?: TicketBrief | null
  duplicates?: TicketLine[]
  risks?: string[]
  missing?: string[]
  clocks?: Clocks
}

export interface BulkReport {
  done: string[]
  refused: { id: string; number?: string; reason: string; reasonZh?: string }[]
}

/** What the wallboard tells of tickets. */
export interface BoardTickets {
  open: number
  atRisk: number
  breached: number
  nextDue?: string | null
}
