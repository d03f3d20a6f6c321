import { expect, it } from 'vitest'
import type { ReportRow } from '../../app/figures'
import {
  busyRows,
  errorTone,
  estimatePicture,
  fittingInterval,
  pictureOf,
  scoreTone,
  volumeOf,
} from './report'

const row = (queue: string, hour: number, over: Partial<ReportRow> = {}): ReportRow => ({
  queue,
  from: `2026-03-02T0${hour}:00:00Z`,
  to: `2026-03-02T0${hour}:30:00Z`,
  offered: 10,
  answered: 9,
  answeredInTime: 8,
  abandoned: 1,
  serviceLevel: 0.8,
  asaSeconds: 12,
  ...over,
})
const name = (queue: string): string => queue
const label = (instant: string): string => instant.slice(11, 16)

it('draws a line for each queue, with a gap where it has no row', () => {
  const picture = pictureOf([row('a', 1), row('a', 2), row('b', 2)], 'serviceLevel', name, label)
  expect(picture.labels).toEqual(['01:00', '02:00'])
  expect(picture.lines.map(({ values }) => values)).toEqual([
    [0.8, 0.8],
    [null, 0.8],
  ])
})

it('adds all queues up in the volume', () =>
  expect(volumeOf([row('a', 1), row('b', 1)], ['x', 'y'], label).lines.map(({ values }) => values)).toEqual([
    [18],
    [2],
  ]))

it('shows a day in half hours, a weekend in hours, a week in days', () => {
  const at = (day: number): Date => new Date(2026, 2, day)
  expect([at(2), at(4), at(9)].map((to) => fittingInterval(at(1), to))).toEqual(['PT30M', 'PT1H', 'P1D'])
})

it('leaves out rows in which nothing happened', () =>
  expect(busyRows([row('a', 1), row('a', 2, { offered: 0, answered: 0, abandoned: 0 })])).toHaveLength(1))

it('draws the error of each day', () =>
  expect(
    estimatePicture(
      [
        { queue: 'a', day: '2026-03-02', contacts: 3, meanAbsolutePercentageError: 0.3 },
        { queue: 'a', day: '2026-03-01', contacts: 3 },
      ],
      name,
    ),
  ).toMatchObject({ labels: ['2026-03-01', '2026-03-02'], lines: [{ values: [null, 0.3] }] }))

it.each([
  [0.2, 'good'],
  [0.3, 'warn'],
  [0.5, 'bad'],
  [null, 'none'],
] as const)('an error of %s is %s', (error, tone) => expect(errorTone(error)).toBe(tone))

it('finds a mean score of four good and one below three bad', () => {
  expect([4.6, 4, 3.99, 3, 2.99].map(scoreTone)).toEqual(['good', 'good', 'warn', 'warn', 'bad'])
})
