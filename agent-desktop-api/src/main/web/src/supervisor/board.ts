import type { Board, BoardAgent, BoardQueue } from '../app/api'

export type Heat = 'good' | 'warn' | 'bad' | 'none'

/** From which figure on a cell is coloured; the service level's are shares, the wait's are multiples of the promise. */
export const thresholds = {
  serviceLevel: { good: 0.8, warn: 0.7 },
  wait: { warn: 0.75, bad: 1.5 },
  occupancy: { warn: 0.85, bad: 0.92 },
}

export function serviceLevelHeat(share: number | null | undefined): Heat {
  if (share === null || share === undefined) return 'none'
  if (share >= thresholds.serviceLevel.good) return 'good'
  return share >= thresholds.serviceLevel.warn ? 'warn' : 'bad'
}

export function waitHeat(seconds: number | null, promised: number): Heat {
  if (seconds === null) return 'none'
  if (seconds >= promised * thresholds.wait.bad) return 'bad'
  return seconds >= promised * thresholds.wait.warn ? 'warn' : 'good'
}

export function occupancyHeat(share: number | null | undefined): Heat {
  if (share === null || share === undefined) return 'none'
  if (share >= thresholds.occupancy.bad) return 'bad'
  return share >= thresholds.occupancy.warn ? 'warn' : 'good'
}

/** How a queue's longest wait is coloured; tickets wait for hours, by clocks of their own. */
export const queueWaitHeat = (queue: BoardQueue, now: number): Heat =>
  queue.forTickets ? 'none' : waitHeat(longestWait(queue, now), queue.serviceLevelSeconds)

/** Seconds the first of a queue has waited by now; null when nobody waits. */
export function longestWait(queue: BoardQueue, now: number): number | null {
  if (queue.waiting === 0) return null
  if (queue.longestWaitingSince) return Math.max(0, (now - Date.parse(queue.longestWaitingSince)) / 1000)
  return queue.longestWaitSeconds ?? null
}

export interface Totals {
  waiting: number
  talking: number
  answered: number
  abandoned: number
  available: number
  busy: number
  notReady: number
  longest: { seconds: number; queue: BoardQueue } | null
  lowest: BoardQueue | null
}

/** The board in one line: what goes on with customers who wait; tickets have a line of their own. */
export function totalsOf(board: Board, now: number): Totals {
  const queues = board.queues.filter((queue) => !queue.forTickets)
  const sum = (of: (queue: BoardQueue) => number): number =>
    queues.reduce((total, queue) => total + of(queue), 0)
  const waits = queues
    .map((queue) => ({ queue, seconds: longestWait(queue, now) ?? -1 }))
    .sort((one, other) => other.seconds - one.seconds)
  const levels = queues
    .filter((queue) => typeof queue.serviceLevel === 'number')
    .sort((one, other) => (one.serviceLevel ?? 1) - (other.serviceLevel ?? 1))
  const kinds = board.agents.map(activityOf)
  const first = waits[0]
  return {
    waiting: sum((queue) => queue.waiting),
    talking: sum((queue) => queue.talking),
    answered: sum((queue) => queue.answered),
    abandoned: sum((queue) => queue.abandoned),
    available: kinds.filter((kind) => kind === 'AVAILABLE').length,
    busy: kinds.filter((kind) => ['OFFERED', 'CONNECTED', 'ON_HOLD', 'WRAP_UP'].includes(kind)).length,
    notReady: kinds.filter((kind) => kind === 'NOT_READY').length,
    longest: first && first.seconds >= 0 ? first : null,
    lowest: levels[0] ?? null,
  }
}

export type Activity = 'AVAILABLE' | 'OFFERED' | 'CONNECTED' | 'ON_HOLD' | 'WRAP_UP' | 'NOT_READY' | 'OFFLINE'

/** What an agent does: the contact in hand speaks before the presence. */
export function activityOf(agent: BoardAgent): Activity {
  const state = agent.contact?.state
  if (state === 'OFFERED' || state === 'CONNECTED' || state === 'ON_HOLD' || state === 'WRAP_UP') return state
  return agent.presence
}

const order: Activity[] = ['CONNECTED', 'ON_HOLD', 'OFFERED', 'WRAP_UP', 'AVAILABLE', 'NOT_READY', 'OFFLINE']

/** Busy agents first, those who went home last; inside a group the one longest so comes first. */
export function inOrder(agents: BoardAgent[]): BoardAgent[] {
  const rank = (agent: BoardAgent): number => order.indexOf(activityOf(agent))
  return [...agents].sort(
    (one, other) => rank(one) - rank(other) || sinceOf(one).localeCompare(sinceOf(other)),
  )
}

export const sinceOf = (agent: BoardAgent): string => agent.contact?.since ?? agent.since

export interface Sample {
  at: number
  waiting: Record<string, number>
}

/** The history the page keeps for its chart: one sample every `every` milliseconds, none older than `span`. */
export function sampled(history: Sample[], board: Board, at: number, every: number, span: number): Sample[] {
  const waiting = Object.fromEntries(board.queues.map((queue) => [queue.name, queue.waiting]))
  const slot = Math.floor(at / every) * every
  const last = history.at(-1)
  if (last && last.at === slot) {
    const peak = Object.fromEntries(
      Object.entries(waiting).map(([name, count]) => [name, Math.max(count, last.waiting[name] ?? 0)]),
    )
    return [...history.slice(0, -1), { at: slot, waiting: peak }]
  }
  return [...history.filter((sample) => sample.at > slot - span), { at: slot, waiting }]
}
