import type { EstimateRow, ReportRow } from '../../app/figures'
import { tones, type Line, type Picture } from '../../ui/chart'

export const intervals = ['PT15M', 'PT30M', 'PT1H', 'P1D'] as const
export type Interval = (typeof intervals)[number]

/** The interval a range is first shown in: not too many, not too few. */
export function fittingInterval(from: Date, to: Date): Interval {
  const hours = (to.getTime() - from.getTime()) / 3_600_000
  if (hours <= 30) return 'PT30M'
  return hours <= 72 ? 'PT1H' : 'P1D'
}

type Name = (queue: string) => string
type Label = (instant: string) => string

const timesOf = (rows: ReportRow[]): string[] => [...new Set(rows.map(({ from }) => from))].sort()
const queuesOf = (rows: ReportRow[]): string[] => [...new Set(rows.map(({ queue }) => queue))]

/** One figure of the report, a line for each queue. */
export function pictureOf(
  rows: ReportRow[],
  figure: 'serviceLevel' | 'asaSeconds',
  name: Name,
  label: Label,
): Picture {
  const times = timesOf(rows)
  const lines = queuesOf(rows).map((queue, index): Line => {
    const own = new Map(
      rows.filter((row) => row.queue === queue).map((row) => [row.from, row[figure] ?? null]),
    )
    return {
      name: name(queue),
      tone: tones[index % tones.length] ?? 'jade',
      dashed: index >= tones.length,
      values: times.map((time) => own.get(time) ?? null),
    }
  })
  return {
    labels: times.map(label),
    lines,
    unit: figure === 'serviceLevel' ? 'share' : 'seconds',
    ...(figure === 'serviceLevel' ? { max: 1 } : {}),
  }
}

/** Answered and abandoned of all queues together, stacked. */
export function volumeOf(rows: ReportRow[], names: [string, string], label: Label): Picture {
  const times = timesOf(rows)
  const sum = (figure: 'answered' | 'abandoned'): number[] =>
    times.map((time) =>
      rows.filter((row) => row.from === time).reduce((total, row) => total + row[figure], 0),
    )
  return {
    labels: times.map(label),
    unit: 'count',
    lines: [
      { name: names[0], tone: 'jade', as: 'bar', values: sum('answered') },
      { name: names[1], tone: 'red', as: 'bar', values: sum('abandoned') },
    ],
  }
}

/** How far the estimates were off, day by day, a line for each queue. */
export function estimatePicture(rows: EstimateRow[], name: Name): Picture {
  const days = [...new Set(rows.map(({ day }) => day))].sort()
  const queues = [...new Set(rows.map(({ queue }) => queue))]
  return {
    labels: days,
    unit: 'share',
    lines: queues.map((queue, index): Line => {
      const own = new Map(
        rows
          .filter((row) => row.queue === queue)
          .map((row) => [row.day, row.meanAbsolutePercentageError ?? null]),
      )
      return {
        name: name(queue),
        tone: tones[index % tones.length] ?? 'jade',
        values: days.map((day) => own.get(day) ?? null),
      }
    }),
  }
}

/** Rows without contacts say nothing. */
export const busyRows = (rows: ReportRow[]): ReportRow[] =>
  rows.filter((row) => row.offered > 0 || row.answered > 0 || row.abandoned > 0)

/** A mean score: fine from 4 on, poor below 3. */
export function scoreTone(mean: number): 'good' | 'warn' | 'bad' {
  if (mean >= 4) return 'good'
  return mean >= 3 ? 'warn' : 'bad'
}

/** An error that is told to customers: fine up to a fifth, poor from two fifths on. */
export function errorTone(error: number | null | undefined): 'good' | 'warn' | 'bad' | 'none' {
  if (error === null || error === undefined) return 'none'
  if (error <= 0.2) return 'good'
  return error <= 0.4 ? 'warn' : 'bad'
}
