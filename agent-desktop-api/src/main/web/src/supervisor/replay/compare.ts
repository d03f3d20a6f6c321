import type { Run, RunFigures } from '../../app/figures'
import type { Line, Picture } from '../../ui/chart'
import { timeOf } from '../../ui/format'

export const metrics = [
  'serviceLevel',
  'asaSeconds',
  'abandonRate',
  'occupancy',
  'maxWaitSeconds',
  'offered',
  'answered',
  'abandoned',
] as const
export type Metric = (typeof metrics)[number]

type Unit = Picture['unit']
export const unitOf: Record<Metric, Unit> = {
  serviceLevel: 'share',
  asaSeconds: 'seconds',
  abandonRate: 'share',
  occupancy: 'share',
  maxWaitSeconds: 'seconds',
  offered: 'count',
  answered: 'count',
  abandoned: 'count',
}

/** Which way is better; occupancy and volume are neither. */
const wish: Record<Metric, 'more' | 'less' | 'none'> = {
  serviceLevel: 'more',
  asaSeconds: 'less',
  abandonRate: 'less',
  occupancy: 'none',
  maxWaitSeconds: 'less',
  offered: 'none',
  answered: 'more',
  abandoned: 'less',
}

/** Differences smaller than what is shown are none. */
const grain: Record<Unit, number> = { share: 0.0005, seconds: 0.5, count: 0.5, yuan: 0.005 }

export type Judgement = 'better' | 'worse' | 'same' | 'other'

export interface Compared {
  metric: Metric
  unit: Unit
  before: number | null
  after: number | null
  difference: number | null
  judgement: Judgement
}

/** The totals of two runs beside each other. */
export const compared = (before: RunFigures, after: RunFigures): Compared[] =>
  metrics.map((metric) => {
    const unit = unitOf[metric]
    const from = before[metric] ?? null
    const to = after[metric] ?? null
    const difference = from === null || to === null ? null : to - from
    return { metric, unit, before: from, after: to, difference, judgement: judged(metric, difference) }
  })

export function judged(metric: Metric, difference: number | null): Judgement {
  if (difference === null || Math.abs(difference) < grain[unitOf[metric]]) return 'same'
  if (wish[metric] === 'none') return 'other'
  return difference > 0 === (wish[metric] === 'more') ? 'better' : 'worse'
}

/** One figure of both runs over the day. */
export function pictureOf(metric: Metric, baseline: Run, whatIf: Run, names: [string, string]): Picture {
  const times = [...new Set([...baseline.rows, ...whatIf.rows].map(({ from }) => from))].sort()
  const line = (run: Run, name: string, tone: Line['tone'], dashed: boolean): Line => {
    const rows = new Map(run.rows.map((row) => [row.from, row]))
    return {
      name,
      tone,
      dashed,
      area: !dashed,
      values: times.map((time) => rows.get(time)?.[metric] ?? null),
    }
  }
  const unit = unitOf[metric]
  return {
    labels: times.map((time) => timeOf(time)),
    unit,
    lines: [line(baseline, names[0], 'ink-3', true), line(whatIf, names[1], 'jade', false)],
    ...(metric === 'serviceLevel' || metric === 'occupancy' ? { max: 1 } : {}),
  }
}
