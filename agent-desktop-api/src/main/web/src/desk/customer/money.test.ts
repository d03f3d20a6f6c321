import { describe, expect, it } from 'vitest'
import { amountOf, barsOf, daysLeft } from './money'

describe('what a customer pays and uses', () => {
  it('is drawn from the oldest bill to the newest, the largest highest', () => {
    const bars = barsOf([
      { month: '2026-10', amount: 50, items: [] },
      { month: '2026-09', amount: 100, items: [] },
    ])
    expect(bars.map(({ month, index, share }) => [month, index, share])).toEqual([
      ['2026-09', 1, 100],
      ['2026-10', 0, 50],
    ])
  })
  it('is flat where nothing was paid', () => {
    expect(barsOf([{ month: '2026-10', amount: 0, items: [] }])[0]?.share).toBe(0)
  })
  it('is said as people say it', () => {
    expect([amountOf(900, 'DATA'), amountOf(30_720, 'DATA'), amountOf(500, 'VOICE')]).toEqual([
      '900 MB',
      '30.0 GB',
      '500',
    ])
  })
  it('has no day left on the last one', () => {
    const noon = Date.parse('2026-03-02T12:00:00')
    expect([
      daysLeft('2026-03-02', noon),
      daysLeft('2026-03-04', noon),
      daysLeft('2026-03-01', noon),
    ]).toEqual([0, 2, -1])
  })
})
