import { clockKinds, type ClockKind, type TryAnswer, type TryClock, type TryMoment } from '../../app/rules'

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
  clock: ClockKind
  due: string | null
  promisedSeconds: number
  /** how far the promise reaches on the line */
  promised: Stretch
  pauses: Stretch[]
  marks: Mark[]
}

const kindOf = { WARNING: 'warning', BREACH: 'due', ESCALATION: 'escalation' } as const

type Pauses = [string, string | null][]

/** The clocks of an answer, each on a line of its own from the start to its last moment. */
export const timeLines = (answer: TryAnswer, start: string, pauses: Pauses): ClockLine[] =>
  clockKinds.flatMap((clock) => {
    const told = answer.clocks[clock]
    return told ? [lineOf(clock, told, start, pauses)] : []
  })

function lineOf(clock: ClockKind, told: TryClock, start: string, pauses: Pauses): ClockLine {
  const begin = Date.parse(start)
  const due = told.due ?? null
  const moments = [...(due ? [due] : []), ...(told.moments ?? []).map(({ at }) => at)]
  const ends = moments.length > 0 ? moments : pauses.map(([from, to]) => to ?? from)
  const last = Math.max(begin + 1, ...ends.map((at) => Date.parse(at)))
  const place = (at: string): number => Math.min(1, Math.max(0, (Date.parse(at) - begin) / (last - begin)))
  return {
    clock,
    due,
    promisedSeconds: told.promisedSeconds,
    promised: { from: 0, to: due ? place(due) : 1 },
    pauses: pauses
      .map(([from, to]) => ({ from: place(from), to: to ? place(to) : 1 }))
      .filter(({ from, to }) => to > from),
    marks: marksOf(due, told.moments ?? [], place),
  }
}

function marksOf(due: string | null, moments: TryMoment[], place: (at: string) => number): Mark[] {
  const marks = moments.map(({ at, occasion, detail }): Mark => ({
    kind: kindOf[occasion],
    at,
    place: place(at),
    detail: detail ?? '',
  }))
  if (due && !marks.some(({ kind }) => kind === 'due'))
    marks.push({ kind: 'due', at: due, place: place(due), detail: '' })
  return marks.sort((a, b) => a.place - b.place)
}
