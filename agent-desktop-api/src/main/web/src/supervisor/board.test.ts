import { describe, expect, it } from 'vitest'
import type { Board, BoardAgent, BoardQueue } from '../app/api'
import {
  activityOf,
  inOrder,
  longestWait,
  occupancyHeat,
  queueWaitHeat,
  sampled,
  serviceLevelHeat,
  totalsOf,
  waitHeat,
  type Sample,
} from './board'

const now = Date.parse('2026-03-02T09:00:00Z')
const queue = (over: Partial<BoardQueue> = {}): BoardQueue => ({
  name: 'service',
  labelZh: '综合业务',
  labelEn: 'Service',
  waiting: 0,
  talking: 0,
  serviceLevelSeconds: 20,
  formula: '',
  offered: 0,
  answered: 0,
  answeredInTime: 0,
  abandoned: 0,
  agentsAvailable: 0,
  ...over,
})
const agent = (over: Partial<BoardAgent> = {}): BoardAgent => ({
  id: 'agent01',
  displayName: '陈',
  presence: 'AVAILABLE',
  since: '2026-03-02T08:00:00Z',
  contact: null,
  handled: 0,
  ...over,
})
const board = (queues: BoardQueue[], agents: BoardAgent[] = []): Board => ({ at: '', queues, agents })

describe('the wallboard', () => {
  it('lets the longest wait tick between two messages', () => {
    const waiting = queue({ waiting: 1, longestWaitSeconds: 5, longestWaitingSince: '2026-03-02T08:59:30Z' })
    expect(longestWait(waiting, now)).toBe(30)
    expect(longestWait(waiting, now + 2000)).toBe(32)
  })

  it('finds nothing wrong with tickets that wait for hours, nor counts them as customers on the line', () => {
    const since = '2026-03-02T05:00:00Z'
    const tickets = queue({ forTickets: true, waiting: 12, longestWaitingSince: since })
    expect(queueWaitHeat(tickets, now)).toBe('none')
    expect(queueWaitHeat({ ...tickets, forTickets: false }, now)).toBe('bad')
    expect(totalsOf(board([tickets]), now)).toMatchObject({ waiting: 0, longest: null, lowest: null })
  })

  it('has no longest wait when nobody waits', () => {
    expect(longestWait(queue({ longestWaitSeconds: 5 }), now)).toBeNull()
  })

  it.each([
    [0.8, 'good'],
    [0.79, 'warn'],
    [0.69, 'bad'],
    [null, 'none'],
  ] as const)('colours a service level of %s as %s', (share, heat) =>
    expect(serviceLevelHeat(share)).toBe(heat),
  )

  it.each([
    [10, 'good'],
    [15, 'warn'],
    [30, 'bad'],
    [null, 'none'],
  ] as const)('colours a wait of %s s against a promise of 20 s as %s', (seconds, heat) =>
    expect(waitHeat(seconds, 20)).toBe(heat),
  )

  it('warns of agents without a breath', () => expect(occupancyHeat(0.95)).toBe('bad'))

  it('adds its queues up and names the longest wait and the lowest service level', () => {
    const slow = queue({
      name: 'slow',
      waiting: 2,
      longestWaitingSince: '2026-03-02T08:59:00Z',
      serviceLevel: 0.6,
    })
    const fast = queue({
      name: 'fast',
      waiting: 1,
      longestWaitingSince: '2026-03-02T08:59:50Z',
      serviceLevel: 0.9,
    })
    const totals = totalsOf(board([fast, slow], [agent(), agent({ presence: 'NOT_READY' })]), now)
    expect(totals).toMatchObject({ waiting: 3, available: 1, notReady: 1, longest: { seconds: 60 } })
    expect(totals.lowest?.name).toBe('slow')
  })
})

describe('the agents', () => {
  const talking = agent({ id: 'a2', contact: { id: 'k', state: 'CONNECTED', since: '2026-03-02T08:50:00Z' } })
  it('are what their contact is, else their presence', () => {
    expect([talking, agent(), agent({ presence: 'OFFLINE' })].map(activityOf)).toEqual([
      'CONNECTED',
      'AVAILABLE',
      'OFFLINE',
    ])
  })
  it('stand busy first and offline last', () => {
    const sorted = inOrder([agent({ id: 'a9', presence: 'OFFLINE' }), agent({ id: 'a1' }), talking])
    expect(sorted.map((one) => one.id)).toEqual(['a2', 'a1', 'a9'])
  })
})

describe('the history of the chart', () => {
  const take = (history: Sample[], waiting: number, at: number): Sample[] =>
    sampled(history, board([queue({ waiting })]), at, 5000, 15_000)
  it('keeps the peak of each slot', () => {
    expect(take(take([], 4, 1000), 1, 2000)).toEqual([{ at: 0, waiting: { service: 4 } }])
  })
  it('forgets what is older than its span', () => {
    const history = [0, 5000, 10_000, 15_000, 20_000].reduce(
      (samples, at) => take(samples, 1, at),
      [] as Sample[],
    )
    expect(history.map((sample) => sample.at)).toEqual([10_000, 15_000, 20_000])
  })
})
