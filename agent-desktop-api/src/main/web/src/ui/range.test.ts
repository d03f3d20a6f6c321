import { expect, it } from 'vitest'
import { dayOf, daysBack, lengthOf } from './range'

const noon = new Date(2026, 2, 2, 12, 30)

it('begins and ends at midnight', () => {
  const [from, to] = daysBack(6, 7, noon)
  expect([dayOf(from), from.getHours(), dayOf(to)]).toEqual(['2026-02-24', 0, '2026-03-03'])
})

it('tells its length in minutes', () => {
  const [from, to] = daysBack(0, 1, noon)
  expect(lengthOf(from, to)).toBe('PT1440M')
  expect(lengthOf(from, from)).toBe('PT1M')
})
