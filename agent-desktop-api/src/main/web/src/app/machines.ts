/** A share that was counted, with its 95% interval. */
export interface CountedShare {
  count: number
  of: number
  share: number
  low: number
  high: number
}

/** How well machines are told from people; the last thirty days. */
export interface Machines {
  hearsMachines: boolean
  oneIn: number
  heard: { PERSON?: number; MACHINE?: number; UNSURE?: number }
  hungUp: number
  missed: CountedShare
  falseAlarms: CountedShare
  listening: { p50Millis: number; p95Millis: number }
}
