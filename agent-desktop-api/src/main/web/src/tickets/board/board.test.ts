import { describe, expect, it } from 'vitest'
import type { ComplaintBoard } from '../../app/complaints'
import {
  abnormalQuery,
  causeChart,
  countHeat,
  figureQuery,
  ofAge,
  onTimeHeat,
  rateOf,
  repeatHeat,
  shareChart,
  stateChart,
} from './board'

const board: ComplaintBoard = {
  at: '2026-11-28T04:00:00Z',
  open: 9,
  atRisk: 2,
  breached: 1,
  paused: 0,
  openedToday: 3,
  answeredToday: 1,
  byState: [
    { state: 'WORKING', count: 7, ages: { '0-4h': 1, over48h: 6 } },
    { state: 'OPENED', count: 2, ages: { '4-24h': 2 } },
    { state: 'SOMETHING_NEW', count: 1, ages: {} },
  ],
  byCategory: [
    { key: 'billing', open: 2, breached: 1 },
    { key: 'network', open: 7 },
  ],
  byProvince: [],
  byGroup: [],
  byHandler: [{ key: '', open: 4, breached: 0 }],
  byRootCause: [{ key: 'fault', count: 5 }],
  abnormal: { stuck: 1, bounced: 0, urged: 0 },
  serviceLevel: {},
}
const words = { inTime: 'in time', late: 'late' }
const key = (one: { key: string }): string => one.key

describe('an age leads to tickets opened', () => {
  it.each([
    ['0-4h', { 'opened-from': '2026-11-28T00:00:00.000Z' }],
    ['4-24h', { 'opened-from': '2026-11-27T04:00:00.000Z', 'opened-to': '2026-11-28T00:00:00.000Z' }],
    ['24-48h', { 'opened-from': '2026-11-26T04:00:00.000Z', 'opened-to': '2026-11-27T04:00:00.000Z' }],
    ['over48h', { 'opened-to': '2026-11-26T04:00:00.000Z' }],
  ] as const)('%s', (age, query) => expect(ofAge(age, board.at)).toEqual(query))
})

describe('a figure leads to the tickets it counts', () => {
  it('at risk and breached only among the open ones', () => {
    expect(figureQuery.atRisk()).toEqual({ open: 'true', 'at-risk': 'true' })
    expect(figureQuery.breached()).toEqual({ open: 'true', breached: 'true' })
    expect(figureQuery.answeredToday('2026-11-28T00:00:00Z')).toEqual({
      'answered-from': '2026-11-28T00:00:00Z',
      sort: 'changed',
    })
  })
  it('abnormal ones by what is abnormal about them', () =>
    expect(abnormalQuery('bounced')).toEqual({ open: 'true', abnormal: 'BOUNCED' }))
})

describe('the chart of states', () => {
  const chart = stateChart(
    board,
    (state) => state,
    (age) => age,
  )
  it('has them in the order of a ticket’s way, unknown ones last', () =>
    expect(chart.picture.labels).toEqual(['OPENED', 'WORKING', 'SOMETHING_NEW']))
  it('stacks the ages, none being nothing', () =>
    expect(chart.picture.lines.map(({ values }) => values)).toEqual([
      [0, 1, 0],
      [2, 0, 0],
      [0, 0, 0],
      [0, 6, 0],
    ]))
  it('leads from each bar to that state and age', () =>
    expect(chart.bars[3]?.[1]).toMatchObject({
      id: 'WORKING-over48h',
      count: 6,
      query: { state: 'WORKING', 'opened-to': '2026-11-26T04:00:00.000Z' },
    }))
})

describe('a chart of shares', () => {
  const chart = shareChart('category', board.byCategory, 5, key, words)
  it('has the biggest first, and what is late apart', () => {
    expect(chart.picture.labels).toEqual(['network', 'billing'])
    expect(chart.picture.lines.map(({ values }) => values)).toEqual([
      [7, 1],
      [0, 1],
    ])
  })
  it('leads to the open ones of that kind, and to the late ones among them', () => {
    expect(chart.bars[0]?.[1]?.query).toEqual({ open: 'true', category: 'billing' })
    expect(chart.bars[1]?.[1]?.query).toEqual({ open: 'true', category: 'billing', breached: 'true' })
  })
  it('shows no more than asked for', () =>
    expect(shareChart('category', board.byCategory, 1, key, words).picture.labels).toHaveLength(1))
  it('leads from nobody to what nobody has', () =>
    expect(shareChart('handler', board.byHandler, 5, key, words).bars[0]?.[0]?.query).toEqual({
      open: 'true',
      assignee: 'none',
    }))
})

it('leads from a root cause to its tickets', () =>
  expect(causeChart(board, 5, key, 'n').bars[0]?.[0]?.query).toEqual({ 'root-cause': 'fault' }))

it.each([
  [0.95, 'good'],
  [0.949, 'warn'],
  [0.9, 'warn'],
  [0.899, 'bad'],
  [null, 'none'],
])('of %s on time is %s', (rate, heat) => expect(onTimeHeat({ met: 1, breached: 1, rate })).toBe(heat))

it.each([
  [0.1, 'good'],
  [0.2, 'warn'],
  [0.21, 'bad'],
  [undefined, 'none'],
])('of %s repeated is %s', (rate, heat) => expect(repeatHeat(rate)).toBe(heat))

it('has nothing to say of none', () => {
  expect(countHeat(0, 'bad')).toBe('none')
  expect(rateOf(null)).toBe('–')
  expect(rateOf(0.0666)).toBe('6.7%')
})
