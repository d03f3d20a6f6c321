import type { Closing } from './closings'

/** To which queues a campaign yields, and when; it never does when it watches none. */
export interface BlendingRules {
  watched: string[]
  /** a service level, 0 to 1 */
  yieldsBelow: number
  resumesFrom: number
  windowSeconds: number
  atLeastSeconds: number
  /** 0 for however long anybody waits */
  longestWaitSeconds: number
}

/** How many leads of each cell are to come to a result. */
export interface QuotaRules {
  /** what tells cells apart; "" for the province */
  field: string
  result: Closing
  cells: { value: string; most: number }[]
  /** the limit of every other cell; 0 for none */
  others: number
}

/** How a queue is served. */
export interface Inbound {
  queue: string
  counted: number
  /** absent when nobody is counted */
  serviceLevel?: number | null
  waiting: number
  longestWaitSeconds: number
}

/** How a campaign stands to the queues it watches. */
export interface Blending {
  yielding: boolean
  since?: string | null
  why?: { cause: 'SERVICE_LEVEL' | 'LONGEST_WAIT'; inbound: Inbound } | null
  resumesAt?: string | null
  queues: Inbound[]
}

/** How far a cell is; full once it has as many as it may. */
export interface Filling {
  value: string
  count: number
  most: number
}

export interface Quotas {
  field: string
  result: Closing
  items: Filling[]
}
