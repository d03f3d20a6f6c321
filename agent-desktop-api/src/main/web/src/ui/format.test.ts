import { expect, it } from 'vitest'
import { clockOf, percentOf, starsOf, yuanOf } from './format'

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
