import { slaClocks, type SlaClockName, type TryAnswer } from '../../app/rules'

export type MarkKind = 'start' | 'warning' | 'due' | 'escalation'

/** A moment on a clock's line: where it lies, as a share of the whole, and what it is. */
export interface Mark {
  kind: MarkKind
  at: string
  place: number
  detail: string
}

/** A stretch of the line, as shares of the whole. */
export interface Stretch {
  from: number
  to: number
}

export interface ClockLine {
  clock: SlaClockName
  due: string | null
  promisedSeconds: number
  /** how far the promise reaches on the line */
  promised: Stretch
  marks: Mark[]
}

export interface TimeLine {
  from: string
  to: string
  pauses: Stretch[]
  clocks: ClockLine[]
}

const kindOf = { WARNING: 'warning', BREACH: 'due', ESCALATION: 'escalation' } as const

/** The clocks of an answer on one common line, from the start to the last moment of any. */
export function timeLine(answer: TryAnswer, start: string, pauses: [string, string | null][]): TimeLine {
  const begin = Date.parse(start)
  const clocks = slaClocks.flatMap((clock) => {
    const told = answer.clocks[clock]
    return told ? [{ clock, told }] : []
  })
  const moments = clocks.flatMap(({ told }) => [
    ...(told.due ? [told.due] : []),
    ...(told.moments ?? []).map(({ at }) => at),
  ])
  const ends = pauses.flatMap(([, to]) => (to ? [to] : []))
  const last = Math.max(begin + 1, ...[...moments, ...ends].map((at) => Date.parse(at)))
  const place = (at: string): number =>
    Math.min(1, Math.max(0, (Date.parse(at) - begin) / (last - begin)))
  return {
    from: new Date(begin).toISOString(),
    to: new Date(last).toISOString(),
    pauses: pauses
      .map(([from, to]) => ({ from: place(from), to: to ? place(to) : 1 }))
      .filter(({ from, to }) => to > from),
    clocks: clocks.map(({ clock, told }) => ({
      clock,
      due: told.due ?? null,
      promisedSeconds: told.promisedSeconds,
      promised: { from: 0, to: told.due ? place(told.due) : 1 },
      marks: marksOf(told.due ?? null, told.moments ?? [], place),
    })),
  }
}

function marksOf(
  due: string | null,
  moments: NonNullable<TryAnswer['clocks'][SlaClockName]>['moments'],
  place: (at: string) => number,
): Mark[] {
  const marks = (moments ?? []).map(({ at, occasion, detail }): Mark => ({
    kind: kindOf[occasion],
    at,
    place: place(at),
    detail: detail ?? '',
  }))
  if (due && !marks.some(({ kind }) => kind === 'due'))
    marks.push({ kind: 'due', at: due, place: place(due), detail: '' })
  return marks.sort((a, b) => a.place - b.place)
}
