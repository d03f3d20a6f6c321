import { describe, expect, it } from 'vitest'
import type { Statistics } from '../app/campaigns'
import { abandonPicture, calledOf, capTone, penetrationOf, shareOf } from './figures'

const figures = (more: Partial<Statistics>): Statistics =>
  ({
    answered: 100,
    leads: { due: 5, later: 3, calling: 2, closed: { WON: 6, LOST: 4 } },
    abandonRate: { day: 0, thirtyDays: 0, withoutMachines: 0, worstHalfHour: 0, cap: 0.03 },
    ...more,
  }) as Statistics

describe('figures of a campaign', () => {
  it('count every lead once', () => {
    expect(penetrationOf(figures({}))).toEqual({ all: 20, closed: 10, share: 0.5 })
    const none = { due: 0, later: 0, calling: 0, closed: {} }
    expect(penetrationOf(figures({ leads: none })).share).toBe(0)
    expect(calledOf({ leads: 0, called: 0 } as never)).toBe(0)
  })

  it('warn before the cap by the definition that is nearest to it', () => {
    const rate = (day: number, thirtyDays: number): Statistics =>
      figures({ abandonRate: { day, thirtyDays, withoutMachines: 0, worstHalfHour: 1, cap: 0.03 } })
    expect(capTone(rate(0.01, 0.02))).toBe('good')
    expect(capTone(rate(0.025, 0))).toBe('warn')
    expect(capTone(rate(0, 0.031))).toBe('bad')
  })

  it('draw the day as it adds up', () => {
    const halves = [
      { from: '2026-01-05T01:00:00Z', calls: 9, answered: 4, abandoned: 1 },
      { from: '2026-01-05T01:30:00Z', calls: 9, answered: 0, abandoned: 0 },
      { from: '2026-01-05T02:00:00Z', calls: 9, answered: 6, abandoned: 0 },
    ]
    const picture = abandonPicture(halves, 0.03, { half: 'h', day: 'd', cap: 'c' })
    expect(picture.lines[0]?.values).toEqual([0.25, 0.25, 0.1])
    expect(picture.lines[1]?.values).toEqual([0.25, null, 0])
    expect(picture.max).toBe(0.25)
    expect(shareOf(0.0149)).toBe('1.5%')
  })
})
