import { expect, it } from 'vitest'
import { clockOf, durationOf, momentOf, percentOf, shortMomentOf, starsOf, yuanOf } from './format'

it.each([
  [0, '0:00'],
  [7.9, '0:07'],
  [754, '12:34'],
  [3723, '1:02:03'],
  [-3, '0:00'],
])('%s seconds read %s', (seconds, text) => expect(clockOf(seconds)).toBe(text))

it.each([
  [5, 5],
  ['7', 7],
  ['STAR_3', 3],
  ['FIVE_STAR', 5],
  ['GOLD', null],
  [undefined, null],
])('tier %s has %s stars', (tier, stars) => expect(starsOf(tier)).toBe(stars))

it('shows a missing share as a dash', () => {
  expect(percentOf(null)).toBe('–')
  expect(percentOf(0.796)).toBe('80%')
})

it('shows money in yuan', () => {
  expect(yuanOf(86.4, 'zh-CN')).toBe('¥86.40')
  expect(yuanOf('-12.3', 'zh-CN')).toBe('-¥12.30')
  expect(yuanOf(undefined, 'zh-CN')).toBe('–')
})

it.each([
  [0, 'zh', '0 秒'],
  [45, 'zh', '45 秒'],
  [150, 'en', '2 min 30 s'],
  [345_600, 'zh', '96 小时'],
  [-61, 'en', '−1 min 1 s'],
])('%s seconds are told in %s as %s', (seconds, language, text) =>
  expect(durationOf(seconds, language)).toBe(text),
)

it('leaves out the date of today', () => {
  const noon = new Date(2026, 2, 2, 12, 0, 5)
  expect(momentOf(noon.toISOString(), noon.getTime())).toBe('12:00:05')
  expect(momentOf(noon.toISOString(), noon.getTime() + 86_400_000)).toBe('2026-03-02 12:00:05')
})

it('leaves out of a moment what goes without saying', () => {
  const now = new Date(2026, 10, 28, 12, 0).getTime()
  const at = (year: number, month: number, day: number): string =>
    shortMomentOf(new Date(year, month, day, 9, 5).toISOString(), now)
  expect([at(2026, 10, 28), at(2026, 2, 1), at(2025, 11, 31), shortMomentOf(null)]).toEqual([
    '09:05',
    '03-01 09:05',
    '2025-12-31 09:05',
    '',
  ])
})
