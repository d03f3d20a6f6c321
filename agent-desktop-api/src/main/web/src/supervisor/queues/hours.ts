import { weekdays, type Calendar, type Span, type Weekday } from '../../app/routing'

const pattern = /^([01]?\d|2[0-3]):([0-5]\d)$/

/** Minutes since midnight; null when the text is no time of day. */
export function minutesOf(text: string): number | null {
  if (text.trim() === '24:00') return 1440
  const found = pattern.exec(text.trim())
  return found ? Number(found[1]) * 60 + Number(found[2]) : null
}

/** What was typed, as it is written: 9 → 09:00, 930 → 09:30, 9:5 stays as it is. */
export function tidied(text: string): string {
  const bare = text.trim().replace('：', ':')
  const digits = /^(\d{1,2})(\d{2})?$/.exec(bare)
  const colon = digits ? `${digits[1]}:${digits[2] ?? '00'}` : bare
  return minutesOf(colon) === null ? bare : colon.padStart(5, '0')
}

export type SpanTrouble = 'time' | 'order' | 'overlap'

/** What is wrong with the spans of a day: the first trouble of each, null when it is fine. */
export function troublesOf(spans: Span[]): (SpanTrouble | null)[] {
  const times = spans.map(([from, to]) => [minutesOf(from), minutesOf(to)] as const)
  return times.map(([from, to], index) => {
    if (from === null || to === null) return 'time'
    if (to <= from) return 'order'
    const meets = times.some(
      ([start, end], other) =>
        other !== index && start !== null && end !== null && start < to && from < end && other < index,
    )
    return meets ? 'overlap' : null
  })
}

/** Where the spans lie on the bar of a day, as shares of it. */
export function barsOf(spans: Span[]): { left: number; width: number }[] {
  return spans.flatMap(([from, to]) => {
    const start = minutesOf(from)
    const end = minutesOf(to)
    return start === null || end === null || end <= start
      ? []
      : [{ left: start / 1440, width: (end - start) / 1440 }]
  })
}

/** A next span for a day: after the last one, else the usual day. */
export function nextSpan(spans: Span[]): Span {
  const last = spans.at(-1)
  const end = last ? minutesOf(last[1]) : null
  if (end === null || end >= 1380) return ['09:00', '18:00']
  const two = (value: number): string => String(value).padStart(2, '0')
  const from = Math.min(end + 60, 1380)
  return [
    `${two(Math.floor(from / 60))}:${two(from % 60)}`,
    two(Math.min(24, Math.ceil(from / 60) + 4)) + ':00',
  ]
}

export const openHours = (calendar: Calendar): number =>
  weekdays.flatMap((day) => barsOf(calendar.hours[day] ?? [])).reduce((sum, { width }) => sum + width * 24, 0)

/** Monday to Friday, nine to six. */
export const usualCalendar = (): Calendar => ({
  tz: 'Asia/Shanghai',
  hours: Object.fromEntries(
    weekdays.map((day, index): [Weekday, Span[]] => [day, index < 5 ? [['09:00', '18:00']] : []]),
  ),
  holidays: [],
  breaks: {},
  overrides: {},
})

/** Gives `days` the hours of `from`. */
export function copyDay(calendar: Calendar, from: Weekday, days: Weekday[]): void {
  const spans = calendar.hours[from] ?? []
  for (const day of days) calendar.hours[day] = spans.map(([start, end]) => [start, end])
}
