import { ages, type Age, type ComplaintBoard, type OnTime, type Share } from '../../app/complaints'
import type { Line, Picture, Tone } from '../../ui/chart'

export type Query = Record<string, string>
export type Heat = 'good' | 'warn' | 'bad' | 'none'

/** A place in a chart that leads to the tickets behind it; no list can be asked for what has no province or group. */
export interface Bar {
  id: string
  name: string
  count: number
  query: Query | null
}

/** A chart and what its bars lead to: one row of bars for each line of the picture. */
export interface Board {
  picture: Picture
  bars: Bar[][]
}

const HOUR = 3_600_000
const opened: Record<Age, [from: number | null, to: number | null]> = {
  '0-4h': [4, null],
  '4-24h': [24, 4],
  '24-48h': [48, 24],
  over48h: [null, 48],
}

/** The tickets that were of an age at an instant. */
export function ofAge(age: Age, at: string): Query {
  const [from, to] = opened[age]
  const before = (hours: number): string => new Date(Date.parse(at) - hours * HOUR).toISOString()
  return {
    ...(from === null ? {} : { 'opened-from': before(from) }),
    ...(to === null ? {} : { 'opened-to': before(to) }),
  }
}

/** What each figure of the board asks the list for. */
export const figureQuery = {
  open: (): Query => ({ open: 'true' }),
  atRisk: (): Query => ({ open: 'true', 'at-risk': 'true' }),
  breached: (): Query => ({ open: 'true', breached: 'true' }),
  paused: (): Query => ({ state: 'SUSPENDED' }),
  openedToday: (day: string): Query => ({ 'opened-from': day, sort: 'opened' }),
  answeredToday: (day: string): Query => ({ 'answered-from': day, sort: 'changed' }),
  repeatRate: (): Query => ({ open: 'true', repeat: 'true' }),
}

export const abnormalQuery = (kind: 'stuck' | 'bounced' | 'urged'): Query => ({
  open: 'true',
  abnormal: kind.toUpperCase(),
})

/** The order in which a ticket goes through its states. */
const wayOfStates = [
  'OPENED',
  'ACCEPTED',
  'PRE_PROCESSED',
  'DISPATCHED',
  'TAKEN',
  'WORKING',
  'RETURNED',
  'SUSPENDED',
  'REOPENED',
  'ANSWERED',
  'REVISITED',
]
const ageTones: Record<Age, Tone> = { '0-4h': 'jade', '4-24h': 'blue', '24-48h': 'amber', over48h: 'red' }

/** What is open, state by state, stacked by how old it is. */
export function stateChart(
  board: ComplaintBoard,
  stateName: (state: string) => string,
  ageName: (age: Age) => string,
): Board {
  const place = (state: string): number => (wayOfStates.indexOf(state) + 99) % 99
  const rows = [...board.byState].sort((a, b) => place(a.state) - place(b.state))
  const bars = ages.map((age) =>
    rows.map(({ state, ages: counts }): Bar => ({
      id: `${state}-${age}`,
      name: `${stateName(state)} · ${ageName(age)}`,
      count: counts[age] ?? 0,
      query: { state, ...ofAge(age, board.at) },
    })),
  )
  return {
    picture: {
      labels: rows.map(({ state }) => stateName(state)),
      unit: 'count',
      everyLabel: true,
      lines: ages.map((age, index) => ({
        name: ageName(age),
        tone: ageTones[age],
        as: 'bar',
        values: (bars[index] ?? []).map(({ count }) => count),
      })),
    },
    bars,
  }
}

export type Kind = 'category' | 'province' | 'group' | 'handler'
const parameter: Record<Kind, string> = {
  category: 'category',
  province: 'province',
  group: 'group',
  handler: 'assignee',
}

/** The biggest shares of what is open: in time, and too late. */
export function shareChart(
  kind: Kind,
  shares: Share[],
  most: number,
  nameOf: (share: Share) => string,
  words: { inTime: string; late: string },
): Board {
  const rows = [...shares].sort((a, b) => b.open - a.open).slice(0, most)
  const asked = (share: Share, more: Query): Query | null =>
    share.key || kind === 'handler' ? { open: 'true', [parameter[kind]]: share.key || 'none', ...more } : null
  const line = (name: string, tone: Tone, values: number[]): Line => ({ name, tone, as: 'bar', values })
  const late = (share: Share): number => share.breached ?? 0
  const bar = (share: Share, what: string, count: number, more: Query): Bar => ({
    id: `${kind}-${share.key || 'none'}${more['breached'] ? '-late' : ''}`,
    name: `${nameOf(share)} · ${what}`,
    count,
    query: asked(share, more),
  })
  return {
    picture: {
      labels: rows.map(nameOf),
      unit: 'count',
      sideways: true,
      lines: [
        line(
          words.inTime,
          'jade',
          rows.map((share) => share.open - late(share)),
        ),
        line(words.late, 'red', rows.map(late)),
      ],
    },
    bars: [
      rows.map((share) => bar(share, words.inTime, share.open, {})),
      rows.map((share) => bar(share, words.late, late(share), { breached: 'true' })),
    ],
  }
}

/** Root causes of what was closed in a stretch of time. */
export function causeChart(
  board: ComplaintBoard,
  most: number,
  nameOf: (cause: { key: string; labelZh?: string | null; labelEn?: string | null }) => string,
  name: string,
): Board {
  const rows = [...board.byRootCause].sort((a, b) => b.count - a.count).slice(0, most)
  return {
    picture: {
      labels: rows.map(nameOf),
      unit: 'count',
      sideways: true,
      lines: [{ name, tone: 'violet', as: 'bar', values: rows.map(({ count }) => count) }],
    },
    bars: [
      rows.map((cause) => ({
        id: `cause-${cause.key}`,
        name: nameOf(cause),
        count: cause.count,
        query: { 'root-cause': cause.key },
      })),
    ],
  }
}

/** Nearly every promise is to be kept. */
export function onTimeHeat(told: OnTime | undefined): Heat {
  const rate = told?.rate
  if (rate === null || rate === undefined) return 'none'
  if (rate >= 0.95) return 'good'
  return rate >= 0.9 ? 'warn' : 'bad'
}

/** Who complains again was not helped the first time. */
export function repeatHeat(rate: number | null | undefined): Heat {
  if (rate === null || rate === undefined) return 'none'
  if (rate <= 0.1) return 'good'
  return rate <= 0.2 ? 'warn' : 'bad'
}

/** Some too late is bad news; some at risk is a warning. */
export const countHeat = (count: number, heat: Heat): Heat => (count > 0 ? heat : 'none')

/** A share of one as a percentage with one decimal; a dash when there is none. */
export const rateOf = (rate: number | null | undefined): string =>
  rate === null || rate === undefined ? '–' : `${(Math.round(rate * 1000) / 10).toFixed(1)}%`
