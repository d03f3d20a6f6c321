import { expect, it } from 'vitest'
import { barsOf, copyDay, minutesOf, nextSpan, openHours, tidied, troublesOf, usualCalendar } from './hours'

it.each([
  ['09:30', 570],
  ['24:00', 1440],
  ['24:01', null],
  ['9:5', null],
  ['noon', null],
])('%s is minute %s', (text, minutes) => expect(minutesOf(text)).toBe(minutes))

it.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['9：30', '09:30'],
  ['2400', '24:00'],
  ['nine', 'nine'],
])('%s is written %s', (typed, written) => expect(tidied(typed)).toBe(written))

it('finds spans that are no times, turned around or overlap', () =>
  expect(
    troublesOf([
      ['09:00', '12:00'],
      ['11:00', '13:00'],
      ['15:00', '14:00'],
      ['x', '14:00'],
    ]),
  ).toEqual([null, 'overlap', 'order', 'time']))

it('lets one span begin where another ends', () =>
  expect(
    troublesOf([
      ['09:00', '12:00'],
      ['12:00', '18:00'],
    ]),
  ).toEqual([null, null]))

it('draws a day as shares of it', () =>
  expect(barsOf([['06:00', '18:00']])).toEqual([{ left: 0.25, width: 0.5 }]))

it('proposes an afternoon after a morning', () => {
  expect(nextSpan([['09:00', '12:00']])).toEqual(['13:00', '17:00'])
  expect(nextSpan([])).toEqual(['09:00', '18:00'])
})

it('counts the hours of a week, and copies a day', () => {
  const calendar = usualCalendar()
  expect(openHours(calendar)).toBe(45)
  copyDay(calendar, 'mon', ['sat', 'sun'])
  expect(openHours(calendar)).toBe(63)
  expect(calendar.hours.sat).not.toBe(calendar.hours.mon)
})
