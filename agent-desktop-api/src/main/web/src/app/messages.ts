/** The words of messages without agents in the staff API. */
/** A message that is told without agents, and how fast. */
export interface MessageRules {
  flow: string
  lines: number
  perSecond: number
  leavesOnMachines: boolean
}

/** A flow that may be played. */
export interface MessageFlow {
  name: string
  zh: string
  en: string
}

/** What came of a message. */
export interface MessageFigures {
  flow?: string | null
  lines?: number | null
  perSecond?: number | null
  inUse: number
  told: number
  left: number
  heard: number
  refused: number
  keys: Record<string, number>
}
