/** The words of the rules behind tickets in the staff API. Durations are seconds, money is fen. */
import type { Versioned } from '../ui/editing'
import type { Calendar } from './routing'
import type { ClockKind, Liability, Priority } from './tickets'

export { clockKinds, liabilities, priorities, type ClockKind, type Liability, type Priority } from './tickets'

export const fieldKinds = ['TEXT', 'NUMBER', 'DATE', 'CHOICE', 'PHONE'] as const
export const fieldNeeds = ['NEVER', 'OPENING', 'CLOSING'] as const

/** A member of its own that tickets of a category have. */
export interface FieldRule {
  code: string
  labelZh: string
  labelEn: string
  kind: (typeof fieldKinds)[number]
  required: (typeof fieldNeeds)[number]
  choices: string[]
}

export interface TemplateRule {
  name: string
  labelZh: string
  labelEn: string
  subject: string
  description: string
  answer: string
}

export interface CauseRule {
  code: string
  labelZh: string
  labelEn: string
}

/** A category of tickets, all that is ruled for it. */
export interface CategoryRule extends Versioned {
  code: string
  parent?: string | null
  labelZh: string
  labelEn: string
  priority: Priority
  group: string | null
  slaClass: string | null
  calendar: string | null
  repeatDays: number
  active: boolean
  fields: FieldRule[]
  articles: string[]
  templates: TemplateRule[]
  rootCauses: CauseRule[]
}

export const groupLevels = ['FRONT_DESK', 'PROVINCE', 'HEADQUARTERS'] as const
export type GroupLevel = (typeof groupLevels)[number]

/** A group of people who work on tickets. */
export interface GroupRule extends Versioned {
  name: string
  labelZh: string
  labelEn: string
  level: GroupLevel
  parent: string | null
  queue: string | null
  members: string[]
  province: string | null
}

export const countings = ['WALL_CLOCK', 'CALENDAR'] as const

export interface SlaClassRule {
  name: string
  labelZh: string
  labelEn: string
  counting: (typeof countings)[number]
  promises: Partial<Record<ClockKind, number>>
  tierPercents: number[]
}

export interface ClassChoice {
  category: string | null
  priority: Priority | null
  slaClass: string
}

export interface WarningRule {
  percent?: number
  beforeSeconds?: number
}

export interface EscalationRule {
  kind: ClockKind
  afterSeconds: number
  told: string
}

/** What is promised on tickets, and what happens when a promise is about to be broken. */
export interface SlaRules extends Versioned {
  classes: SlaClassRule[]
  rules: ClassChoice[]
  warnings: WarningRule[]
  escalation: EscalationRule[]
  reopening: 'RESTART' | 'CONTINUE'
}

/** How far open tickets go by the policy in force. */
export interface Adoption {
  version: number
  /** how many go by an older one; more: beyond ten thousand */
  left: number | 'more'
  asked?: { version: number; by: string; at: string; why: string; doneAt?: string | null } | null
}

/** A question what would be due, by the policy in force or one that is not saved. */
export interface TryAsked {
  policy?: SlaRules
  category: string
  priority: Priority
  tier: number
  calendar?: string
  start: string
  pauses: [string, string | null][]
}

export interface TryMoment {
  at: string
  occasion: 'WARNING' | 'BREACH' | 'ESCALATION'
  detail?: string | null
}

export interface TryClock {
  due?: string | null
  promisedSeconds: number
  moments?: TryMoment[]
}

export interface TryAnswer {
  slaClass: string
  clocks: Partial<Record<ClockKind, TryClock>>
}

/** A calendar as one of its versions says. */
export interface CalendarRule extends Versioned {
  name: string
  calendar: Calendar
}

/** A year's holidays as the data set holiday-cn has them. */
export interface HolidayFile {
  year: number
  days: { name: string; date: string; isOffDay: boolean }[]
}

export const refundRoles = ['AGENT', 'SUPERVISOR', 'ADMIN'] as const
export type RefundRole = (typeof refundRoles)[number]

export interface RefundLimit {
  role: RefundRole
  liability: Liability
  maxFen: number
}

/** What holds for all tickets. */
export interface SettingRules extends Versioned {
  riskWords: string[]
  riskCustomers: string[]
  inactiveOwnerSeconds: number
  retentionDays: number
  refund: {
    limits: RefundLimit[]
    customerPeriodDays: number
    customerPeriodMaxFen: number
    evidenceFromFen: number
  }
  stuckAfterSeconds: number
  bouncedTimes: number
  urgedTimes: number
}
