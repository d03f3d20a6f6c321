import { describe, expect, it } from 'vitest'
import type { Calendar } from '../../app/routing'
import { countsOf, dayIn, holidayFile, without, yearOf } from './year'

const day: [string, string][] = [['09:00', '18:00']]
const calendar: Calendar = {
  tz: 'Asia/Shanghai',
  hours: { mon: day, tue: day, wed: day, thu: day, fri: day },
  holidays: ['2026-10-01', '2026-10-10'],
  breaks: { '2026-12-31': [['12:00', '20:00']], '2026-10-01': day },
  overrides: { '2026-10-10': [['10:00', '16:00']], '2026-11-02': [], '2026-11-07': [] },
}

describe('a day is', () => {
  it.each([
    ['2026-11-27', 'open', '09:00–18:00'],
    ['2026-11-28', 'closed', ''],
    ['2026-10-01', 'holiday', ''],
    ['2026-10-10', 'worked', '10:00–16:00'],
    ['2026-12-31', 'special', '09:00–12:00'],
    ['2026-11-02', 'special', ''],
    ['2026-11-07', 'special', ''],
  ])('on %s %s', (date, kind, hours) => expect(dayIn(calendar, date)).toEqual({ date, kind, hours }))
})

it.each([
  [
    [['12:00', '13:00']],
    [
      ['09:00', '12:00'],
      ['13:00', '18:00'],
    ],
  ],
  [[['08:00', '19:00']], []],
  [[['18:00', '20:00']], [['09:00', '18:00']]],
  [
    [
      ['09:00', '10:00'],
      ['17:00', '24:00'],
    ],
    [['10:00', '17:00']],
  ],
] as [[string, string][], [string, string][]][])('breaks %j leave %j', (breaks, left) =>
  expect(without(day, breaks)).toEqual(left),
)

describe('a year', () => {
  const months = yearOf(calendar, 2026)
  it('has all its days, each month beginning on its weekday', () => {
    expect(months.flatMap(({ days }) => days)).toHaveLength(365)
    expect(months.map(({ blank }) => blank)).toEqual([3, 6, 6, 2, 4, 0, 2, 5, 1, 3, 6, 1])
    expect(yearOf(calendar, 2028)[1]?.days).toHaveLength(29)
  })
  it('counts each day once', () => {
    const counts = countsOf(months)
    expect(counts).toMatchObject({ holiday: 1, worked: 1, special: 3 })
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(365)
  })
})

describe('a file of holidays', () => {
  it('is read without what else it says', () =>
    expect(
      holidayFile(
        '{"year":2026,"papers":["x"],"days":[{"name":"元旦","date":"2026-01-01","isOffDay":true}]}',
      ),
    ).toEqual({ year: 2026, days: [{ name: '元旦', date: '2026-01-01', isOffDay: true }] }))
  it.each(['', '[]', '{"year":"2026","days":[]}', '{"year":2026,"days":[{"date":1}]}', 'null'])(
    'is not %j',
    (text) => expect(holidayFile(text)).toBeNull(),
  )
})
