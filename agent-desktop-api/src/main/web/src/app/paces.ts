import type { Mode } from './campaigns'

export const paceReasons = [
  'NO_AGENTS',
  'OUTSIDE_SHIFT',
  'YIELDS',
  'AGENT_DECIDES',
  'ONE_CALL_PER_AGENT',
  'LINES_PER_AGENT',
  'RISK',
  'TOO_FEW_AGENTS',
  'LEARNING',
  'STOPPED_AT_CAP',
  'MOST_CALLS',
] as const

/** How many calls were made at a moment, and why no more. */
export interface Pace {
  at: string
  calls: number
  mode: Mode
  reason: (typeof paceReasons)[number]
  ready: number
  talking: number
  wrappingUp: number
  ringing: number
  waiting: number
  answerRate: number
  /** agents who are likely to come free by the time a call made now is answered */
  freeSoon: number
  /** calls that are likely to be answered by then */
  answersSoon: number
  /** the chance that one call more would find no agent, and the largest that is allowed */
  risk: number
  tolerance: number
  /** of this campaign's own calls as many were abandoned as may be: no risk is taken with it */
  careful: boolean
}
