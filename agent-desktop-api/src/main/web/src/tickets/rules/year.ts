import { weekdays, type Calendar, type Span } from '../../app/routing'
import { minutesOf } from '../../supervisor/queues/hours'

/** What a day is: open as its weekday is, closed so, a holiday, a worked weekend, or with hours of its own. */
export type DayKind = 'open' | 'closed' | 'holiday' | 'worked' | 'special'

export interface CalendarDay {
  date: string
  day: number
  kind: DayKind
  /** the open hours in words: 09:00–12:00, 13:00–18:00 */
  hours: string
}

export interface CalendarMonth {
  month: number
  /** empty places before the first, Monday being the first of a week */
  blank: number
  days: CalendarDay[]
}

const two = (value: number): string => String(value).padStart(2, '0')
const written = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** The spans without what breaks take out of them. */
export function without(spans: Span[], breaks: Span[]): Span[] {
  const inMinutes = (all: Span[]): [number, number][] =>
    all.flatMap(([from, to]): [number, number][] => {
      const [start, end] = [minutesOf(from), minutesOf(to)]
      return start === null || end === null || end <= start ? [] : [[start, end]]
    })
  const left = inMinutes(breaks).reduce<[number, number][]>(
    (open, [start, end]) =>
      open.flatMap(([from, to]): [number, number][] => {
        const parts: [number, number][] = [
          [from, Math.min(to, start)],
          [Math.max(from, end), to],
        ]
        return start >= to || end <= from ? [[from, to]] : parts.filter(([a, b]) => b > a)
      }),
    inMinutes(spans),
  )
  return left.map(([from, to]): Span => [written(from), written(to)])
}

/** A day as the calendar has it: its own hours first, then holidays, then its weekday. */
export function dayIn(calendar: Calendar, date: string): Omit<CalendarDay, 'day'> {
  const weekday = weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'mon'
  const isWeekend = weekday === 'sat' || weekday === 'sun'
  const override = calendar.overrides?.[date]
  const isHoliday = override === undefined && (calendar.holidays ?? []).includes(date)
  const usual = calendar.hours[weekday] ?? []
  const breaks = calendar.breaks?.[date] ?? []
  const spans = without(override ?? (isHoliday ? [] : usual), breaks)
  const kind = (): DayKind => {
    if (isHoliday) return 'holiday'
    if (override) return isWeekend && spans.length > 0 && usual.length === 0 ? 'worked' : 'special'
    if (breaks.length > 0) return 'special'
    return spans.length > 0 ? 'open' : 'closed'
  }
  return { date, kind: kind(), hours: spans.map(([from, to]) => `${from}–${to}`).join(', ') }
}

/** All days of a year, month by month. */
export function yearOf(calendar: Calendar, year: number): CalendarMonth[] {
  return Array.from({ length: 12 }, (_, month) => {
    const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
    return {
      month: month + 1,
      blank: (new Date(Date.UTC(year, month, 1)).getUTCDay() + 6) % 7,
      days: Array.from({ length }, (_, index) => ({
        ...dayIn(calendar, `${year}-${two(month + 1)}-${two(index + 1)}`),
        day: index + 1,
      })),
    }
  })
}

/** How many days of a year are of each kind. */
export function countsOf(months: CalendarMonth[]): Record<DayKind, number> {
  const counts = { open: 0, closed: 0, holiday: 0, worked: 0, special: 0 }
  for (const month of months) for (const { kind } of month.days) counts[kind]++
  return counts
}

/** The holidays in a file of holiday-cn; null when it is none. */
export function holidayFile(
  text: string,
): { year: number; days: { name: string; date: string; isOffDay: boolean }[] } | null {
  try {
    const read = JSON.parse(text) as { year?: unknown; days?: unknown }
    if (typeof read.year !== 'number' || !Array.isArray(read.days)) return null
    const days = read.days as { name?: string; date?: string; isOffDay?: boolean }[]
    if (!days.every((day) => typeof day.date === 'string' && typeof day.isOffDay === 'boolean')) return null
    return {
      year: read.year,
      days: days.map(({ name, date, isOffDay }) => ({
        name: name ?? '',
        date: date ?? '',
        isOffDay: isOffDay === true,
      })),
    }
  } catch {
    return null
  }
}
