/** The words of the complaint board, its reports and the customers' page in the API. */
import type { Liability, ClockKind } from './rules'

export const ages = ['0-4h', '4-24h', '24-48h', 'over48h'] as const
export type Age = (typeof ages)[number]

export interface StateCount {
  state: string
  count: number
  ages: Partial<Record<Age, number>>
}

/** How many are open of one kind, and how many of these too late. */
export interface Share {
  key: string
  labelZh?: string | null
  labelEn?: string | null
  open: number
  breached?: number
}

export interface CauseCount {
  key: string
  labelZh?: string | null
  labelEn?: string | null
  count: number
}

export interface OnTime {
  met: number
  breached: number
  rate?: number | null
}

export interface ComplaintBoard {
  at: string
  open: number
  atRisk: number
  breached: number
  paused: number
  openedToday: number
  answeredToday: number
  repeatRate?: number | null
  byState: StateCount[]
  byCategory: Share[]
  byProvince: Share[]
  byRootCause: CauseCount[]
  byGroup: Share[]
  byHandler: Share[]
  abnormal: { stuck: number; bounced: number; urged: number }
  serviceLevel: Partial<Record<ClockKind, OnTime>>
}

export interface ReportLine {
  key: string
  labelZh?: string | null
  labelEn?: string | null
  count: number
  onTimeRate?: number | null
}

export interface QualityFinding {
  rule: string
  labelZh: string
  labelEn: string
  count: number
  share?: number | null
  sample: string[]
}

/** What a month of complaints was like. */
export interface MonthReport {
  month: string
  opened: number
  answered: number
  archived?: number
  openAtEnd?: number
  reopenRate?: number | null
  repeatRate?: number | null
  satisfaction?: { satisfied: number; notSatisfied: number; unreachable?: number; rate?: number | null }
  serviceLevel?: Partial<Record<ClockKind, OnTime>>
  refunds?: { count: number; fen: number }
  byDay?: { day: string; opened: number; answered: number }[]
  byCategory: ReportLine[]
  byRootCause: ReportLine[]
  byLiability: ReportLine[]
  byProvince: ReportLine[]
  quality: QualityFinding[]
}

export interface RefundSum {
  count: number
  fen: number
}

export interface RefundLine {
  key: string[]
  waiting: RefundSum
  approved: RefundSum
  paid: RefundSum
  dropped: RefundSum
}

export interface RefundReport {
  lines: RefundLine[]
  byMonth: RefundLine[]
  byCategory: RefundLine[]
  byLiability: (RefundLine & { key: [Liability] | string[] })[]
}

/** How a ticket stands, as its customer may know. */
export interface ProgressTold {
  number: string
  stateZh: string
  stateEn: string
  openedAt: string
  due?: string | null
  steps: { at: string; labelZh: string; labelEn: string }[]
  answer?: string | null
  mayUrge?: boolean
  revisit?: boolean
}

export const satisfactions = ['SATISFIED', 'NOT_SATISFIED'] as const
export type SatisfactionGiven = (typeof satisfactions)[number]
