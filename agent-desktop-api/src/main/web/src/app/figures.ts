/** The words of reports and replays in the staff API. */
import type { QueuePolicy } from './routing'

export const formulas = [
  'OF_ANSWERED',
  'SHORT_ABANDONS_COUNT_AS_IN_TIME',
  'WITHOUT_SHORT_ABANDONS',
  'OF_ALL',
] as const
export type Formula = (typeof formulas)[number]

export interface ReportRow {
  queue: string
  from: string
  to: string
  offered: number
  answered: number
  answeredInTime: number
  abandoned: number
  serviceLevel?: number | null
  asaSeconds?: number | null
  ahtSeconds?: number | null
  maxWaitSeconds?: number | null
}

export interface QueueReport {
  rows: ReportRow[]
  formula?: Formula
  threshold?: number
}

/** How one queue was rated, or one agent in it; a contact counts once. */
export interface RatingRow {
  /** empty for contacts that were in none */
  queue: string
  agent?: string | null
  rated: number
  /** how many gave 1, 2, 3, 4 and 5 */
  scores: number[]
  mean: number
  /** share of 4 and 5 */
  satisfied: number
}

export interface EstimateRow {
  queue: string
  day: string
  contacts: number
  meanAbsolutePercentageError?: number | null
  biasSeconds?: number | null
  meanEstimateSeconds?: number | null
  meanWaitSeconds?: number | null
}

export interface RunFigures {
  offered: number
  answered: number
  abandoned: number
  serviceLevel?: number | null
  asaSeconds?: number | null
  abandonRate?: number | null
  occupancy?: number | null
  maxWaitSeconds?: number | null
}

export interface Run {
  rows: (RunFigures & { from: string })[]
  totals: RunFigures
}

export interface Replay {
  id: string
  state: 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED'
  progress: number
  speed?: number
  detail?: string
  baseline?: Run
  whatIf?: Run
}

export type HistorySource = 'OWN' | 'IMPORTED'

export interface HistoryDay {
  day: string
  source: HistorySource
  contacts: number
}

export interface ReplayWanted {
  from: string
  to: string
  source?: HistorySource
  queues?: string[]
  policies?: Record<string, Partial<QueuePolicy>>
  agents?: { scale: number }
  seed?: number
}

export interface Imported {
  imported: number
  rejected: { line: number; reason: string }[]
}
