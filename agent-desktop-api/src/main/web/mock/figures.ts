import type {
  EstimateRow,
  RatingRow,
  HistoryDay,
  Imported,
  Replay,
  ReplayWanted,
  ReportRow,
  Run,
  RunFigures,
} from '../src/app/figures.ts'
import { queues } from './people.ts'

/** The shape of a working day: quiet mornings, two peaks. */
const load = (hour: number): number =>
  Math.max(0, 0.15 + Math.exp(-((hour - 10.5) ** 2) / 6) + 0.8 * Math.exp(-((hour - 16) ** 2) / 8) - 0.1)
const noise = (seed: number): number => (Math.abs(Math.sin(seed * 12.9898) * 43758.5453) % 1) - 0.5
const sum = (rows: RunFigures[], of: (row: RunFigures) => number): number =>
  rows.reduce((total, row) => total + of(row), 0)

function runOf(from: number, to: number, strain: number): Run {
  const rows: Run['rows'] = []
  for (let at = from; at < to; at += 1_800_000) {
    const moment = new Date(at)
    const hour = moment.getHours() + moment.getMinutes() / 60
    const offered = Math.round(220 * load(hour) * (1 + 0.15 * noise(at / 1e6)))
    const pressure = Math.min(1.2, load(hour) * strain)
    const abandonRate = Math.max(0.005, 0.14 * pressure ** 3)
    const abandoned = Math.round(offered * abandonRate)
    rows.push({
      from: moment.toISOString(),
      offered,
      answered: offered - abandoned,
      abandoned,
      serviceLevel: offered ? Math.max(0.2, Math.min(1, 1.02 - 0.42 * pressure ** 2)) : null,
      asaSeconds: offered ? 4 + 48 * pressure ** 3 : null,
      abandonRate: offered ? abandonRate : null,
      occupancy: Math.min(0.97, 0.2 + 0.68 * pressure),
      maxWaitSeconds: offered ? 20 + 210 * pressure ** 2 : null,
    })
  }
  const offered = sum(rows, (row) => row.offered)
  const mean = (of: (row: RunFigures) => number | null | undefined): number =>
    sum(rows, (row) => (of(row) ?? 0) * row.offered) / Math.max(1, offered)
  return {
    rows,
    totals: {
      offered,
      answered: sum(rows, (row) => row.answered),
      abandoned: sum(rows, (row) => row.abandoned),
      serviceLevel: mean((row) => row.serviceLevel),
      asaSeconds: mean((row) => row.asaSeconds),
      abandonRate: mean((row) => row.abandonRate),
      occupancy: mean((row) => row.occupancy),
      maxWaitSeconds: Math.max(...rows.map((row) => row.maxWaitSeconds ?? 0)),
    },
  }
}

const day = (back: number): string => {
  const date = new Date(Date.now() - back * 86_400_000)
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
}

const minutesOf = (interval: string): number => {
  const [, days, hours, minutes] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(interval) ?? []
  return Number(days ?? 0) * 1440 + Number(hours ?? 0) * 60 + Number(minutes ?? 0)
}

/** Reports and replays of the pretend centre. */
export class Figures {
  days: HistoryDay[] = [1, 2, 3, 4].map((back) => ({
    day: day(back),
    source: 'OWN',
    contacts: 4812 - back * 131,
  }))
  /** seconds a replay takes here */
  takes = 4
  private readonly replays = new Map<string, { wanted: ReplayWanted; startedAt: number }>()

  import(csv: string): Imported {
    const lines = csv.trim().split('\n').length - 1
    this.days = [{ day: '2026-03-02', source: 'IMPORTED', contacts: lines }, ...this.days]
    return {
      imported: Math.max(0, lines - 2),
      rejected: [
        { line: 4, reason: 'answered_at is before queued_at' },
        { line: 9, reason: 'queue: there is no queue “kundendienst”' },
      ],
    }
  }

  start(wanted: ReplayWanted): { id: string } {
    const id = `r-${this.replays.size + 1}`
    this.replays.set(id, { wanted, startedAt: Date.now() })
    return { id }
  }

  replay(id: string): Replay | null {
    const found = this.replays.get(id)
    if (!found) return null
    const progress = Math.min(1, (Date.now() - found.startedAt) / (this.takes * 1000))
    if (progress < 1) return { id, state: 'RUNNING', progress, speed: 5_184 }
    const [from, to] = [Date.parse(found.wanted.from), Date.parse(found.wanted.to)]
    const scale = found.wanted.agents?.scale ?? 1
    const eased = found.wanted.policies ? 0.95 : 1
    return {
      id,
      state: 'DONE',
      progress: 1,
      speed: 5_421,
      baseline: runOf(from, to, 1),
      whatIf: runOf(from, to, eased / scale),
    }
  }

  cancel(id: string): void {
    this.replays.delete(id)
  }

  report(query: URLSearchParams): { rows: ReportRow[]; formula: string; threshold?: number } {
    const [from, to] = [Date.parse(query.get('from') ?? ''), Date.parse(query.get('to') ?? '')]
    const step = minutesOf(query.get('interval') ?? 'PT30M') * 60_000
    const wanted = query.getAll('queue')
    const rows = queues
      .filter(({ name }) => wanted.length === 0 || wanted.includes(name))
      .flatMap(({ name }, index) => {
        const found: ReportRow[] = []
        for (let at = from; at < to; at += step) {
          const { totals } = runOf(at, Math.min(to, at + step), 1.1 - index * 0.2)
          const share = [0.3, 0.5, 0.08, 0.12][index] ?? 0.1
          const answered = Math.round(totals.answered * share)
          const abandoned = Math.round(totals.abandoned * share)
          found.push({
            queue: name,
            from: new Date(at).toISOString(),
            to: new Date(at + step).toISOString(),
            offered: answered + abandoned,
            answered,
            abandoned,
            answeredInTime: Math.round(answered * (totals.serviceLevel ?? 0)),
            serviceLevel: answered ? (totals.serviceLevel ?? null) : null,
            asaSeconds: answered ? (totals.asaSeconds ?? null) : null,
            ahtSeconds: answered ? 190 + index * 30 : null,
            maxWaitSeconds: answered ? (totals.maxWaitSeconds ?? null) : null,
          })
        }
        return found
      })
    return { rows, formula: query.get('formula') ?? 'WITHOUT_SHORT_ABANDONS' }
  }

  ratings(query: URLSearchParams): { rows: RatingRow[] } {
    const wanted = query.getAll('queue')
    const row = (queue: string, agent: string | null, scores: number[]): RatingRow => {
      const rated = scores.reduce((sum, count) => sum + count, 0)
      const sum = scores.reduce((all, count, index) => all + count * (index + 1), 0)
      return {
        queue,
        agent,
        rated,
        scores,
        mean: sum / rated,
        satisfied: ((scores[3] ?? 0) + (scores[4] ?? 0)) / rated,
      }
    }
    const rows = queues
      .filter(({ name }) => wanted.length === 0 || wanted.includes(name))
      .flatMap(({ name }, index) => [
        row(name, null, [2 + index * 9, 4 + index * 3, 12, 40, 96 - index * 20]),
        row(name, 'agent01', [0, 1, 5, 22, 60 - index * 20]),
        row(name, 'agent02', [2 + index * 9, 3 + index * 3, 7, 18, 36]),
      ])
    return { rows }
  }

  estimates(query: URLSearchParams): { rows: EstimateRow[] } {
    const wanted = query.getAll('queue')
    const rows = queues
      .filter(({ name }) => wanted.length === 0 || wanted.includes(name))
      .flatMap(({ name }, index) =>
        [6, 5, 4, 3, 2, 1, 0].map((back) => {
          const wait = 40 + 60 * (3 - index) + 30 * noise(back + index)
          const bias = 14 * noise(back * 3 + index * 7) - 4 + index * 3
          return {
            queue: name,
            day: day(back),
            contacts: Math.round(300 / (index + 1) + 40 * noise(back)),
            meanAbsolutePercentageError: 0.14 + 0.06 * index + 0.08 * (0.5 + noise(back * 5 + index)),
            biasSeconds: bias,
            meanEstimateSeconds: wait + bias,
            meanWaitSeconds: wait,
          }
        }),
      )
    return { rows }
  }
}
