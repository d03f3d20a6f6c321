import type { HalfHour, LeadList, Statistics } from '../app/campaigns'
import type { Pace } from '../app/paces'
import type { Picture } from '../ui/chart'
import { momentOf, timeOf } from '../ui/format'

const sum = (counts: Partial<Record<string, number>>): number =>
  Object.values(counts).reduce<number>((all, count) => all + (count ?? 0), 0)

/** How many leads there are, and which share of them needs no call any more. */
export function penetrationOf({ leads }: Statistics): { all: number; closed: number; share: number } {
  const closed = sum(leads.closed)
  const all = leads.due + leads.later + leads.calling + closed
  return { all, closed, share: all === 0 ? 0 : closed / all }
}

/** Which share of a list's leads was called at least once. */
export const calledOf = (list: LeadList): number => (list.leads === 0 ? 0 : list.called / list.leads)

/** How near the abandoned calls are to the cap, by the definition that is nearest. */
export function capTone({ abandonRate, answered }: Statistics): 'good' | 'warn' | 'bad' {
  const largest = Math.max(abandonRate.day, abandonRate.thirtyDays, abandonRate.withoutMachines)
  if (answered === 0 || largest <= abandonRate.cap * 0.7) return 'good'
  return largest <= abandonRate.cap ? 'warn' : 'bad'
}

/** A share with as many digits as are needed to see it beside a cap of some percent. */
export const shareOf = (share: number): string => `${(share * 100).toFixed(1)}%`

/** Calls and answers of the day, by half-hours. */
export function callsPicture(halves: HalfHour[], names: { calls: string; answered: string }): Picture {
  return {
    labels: halves.map((half) => timeOf(half.from)),
    unit: 'count',
    beside: true,
    lines: [
      { name: names.calls, tone: 'ink-3', as: 'bar', values: halves.map((half) => half.calls) },
      { name: names.answered, tone: 'jade', as: 'bar', values: halves.map((half) => half.answered) },
    ],
  }
}

/** The share of abandoned calls of each half-hour, and of the day up to it, against the cap. */
export function abandonPicture(
  halves: HalfHour[],
  cap: number,
  names: { half: string; day: string; cap: string },
): Picture {
  let answered = 0
  let abandoned = 0
  const day = halves.map((half) => {
    answered += half.answered
    abandoned += half.abandoned
    return answered === 0 ? null : abandoned / answered
  })
  return {
    labels: halves.map((half) => timeOf(half.from)),
    unit: 'share',
    max: Math.max(cap * 2, ...halves.map((half) => (half.answered ? half.abandoned / half.answered : 0))),
    mark: { value: cap, name: names.cap },
    lines: [
      { name: names.day, tone: 'red', values: day, area: true },
      {
        name: names.half,
        tone: 'amber',
        dashed: true,
        values: halves.map((half) => (half.answered ? half.abandoned / half.answered : null)),
      },
    ],
  }
}

/** What agents and calls did, second by second. */
export function pacePicture(
  paces: Pace[],
  names: { ready: string; ringing: string; talking: string; waiting: string },
): Picture {
  return {
    labels: paces.map((pace) => momentOf(pace.at)),
    unit: 'count',
    lines: [
      { name: names.talking, tone: 'jade', values: paces.map((pace) => pace.talking), area: true },
      { name: names.ringing, tone: 'ink-3', values: paces.map((pace) => pace.ringing) },
      { name: names.ready, tone: 'amber', values: paces.map((pace) => pace.ready) },
      { name: names.waiting, tone: 'red', values: paces.map((pace) => pace.waiting) },
    ],
  }
}
