import type { HistoryDay, HistorySource, ReplayWanted } from '../../app/figures'
import type { QueuePolicy } from '../../app/routing'
import { partsChanged } from '../queues/facts'

/** What a person wants to have replayed. */
export interface Setup {
  source: HistorySource
  day: string
  from: string
  until: string
  scale: number
  /** whole policies by queue, as they were edited */
  policies: Record<string, { now: QueuePolicy; then: QueuePolicy }>
}

export const freshSetup = (): Setup => ({
  source: 'OWN',
  day: '',
  from: '00:00',
  until: '24:00',
  scale: 1,
  policies: {},
})

/** The moment of a time of day on a day, here; "24:00" is the next midnight. */
export function momentAt(day: string, time: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(year, month - 1, date, hours, minutes)
}

/** Whether the what-if differs from the day at all. */
export const differs = (setup: Setup): boolean =>
  setup.scale !== 1 ||
  Object.values(setup.policies).some(({ now, then }) => Object.keys(partsChanged(now, then)).length > 0)

/** The request: only what differs is sent. */
export function wantedOf(setup: Setup): ReplayWanted {
  const changed = Object.entries(setup.policies)
    .map(([queue, { now, then }]) => [queue, partsChanged(now, then)] as const)
    .filter(([, parts]) => Object.keys(parts).length > 0)
  return {
    from: momentAt(setup.day, setup.from).toISOString(),
    to: momentAt(setup.day, setup.until).toISOString(),
    source: setup.source,
    ...(setup.scale === 1 ? {} : { agents: { scale: setup.scale } }),
    ...(changed.length ? { policies: Object.fromEntries(changed) } : {}),
  }
}

/** The days of one source, newest first. */
export const daysOf = (days: HistoryDay[], source: HistorySource): HistoryDay[] =>
  days.filter((day) => day.source === source).sort((one, other) => other.day.localeCompare(one.day))
