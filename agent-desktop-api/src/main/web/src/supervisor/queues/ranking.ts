import type { RankTerms } from '../../app/routing'

/** A caller as the example and the explanation show it. */
export interface Caller {
  name: string
  waitedSeconds: number
  priority: number
  tier: number
}

export const terms = ['waited', 'queue', 'priority', 'tier'] as const
export type Term = (typeof terms)[number]
export type Worth = Record<Term, number>

export const totalOf = (worth: Worth): number => worth.waited + worth.queue + worth.priority + worth.tier

/** How many seconds each thing moves the caller forward. */
export const worthOf = (caller: Caller, rank: RankTerms): Worth => ({
  waited: caller.waitedSeconds,
  queue: rank.queueSeconds,
  priority: caller.priority * rank.prioritySeconds,
  tier: rank.tierSeconds[caller.tier - 1] ?? 0,
})

/** The callers in the order they are served, each with what made its place. */
export function ranked(
  callers: Caller[],
  rank: RankTerms,
): { caller: Caller; worth: Worth; total: number }[] {
  return callers
    .map((caller) => {
      const worth = worthOf(caller, rank)
      return { caller, worth, total: totalOf(worth) }
    })
    .sort((one, other) => other.total - one.total)
}

/** The same of a decision that was taken at `at`. */
export const worthAt = (
  said: { queuedAt: string; queueSeconds: number; prioritySeconds: number; tierSeconds: number },
  at: number,
): Worth => ({
  waited: Math.max(0, Math.round((at - Date.parse(said.queuedAt)) / 1000)),
  queue: said.queueSeconds,
  priority: said.prioritySeconds,
  tier: said.tierSeconds,
})

/** The callers of the example: a patient one, a star customer and an urgent one. */
export const exampleCallers = (): Caller[] => [
  { name: 'A', waitedSeconds: 240, priority: 0, tier: 2 },
  { name: 'B', waitedSeconds: 30, priority: 0, tier: 7 },
  { name: 'C', waitedSeconds: 70, priority: 2, tier: 1 },
]
