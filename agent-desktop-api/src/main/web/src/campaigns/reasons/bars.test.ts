import { describe, expect, it } from 'vitest'
import type { ReasonCount } from '../../app/reasons'
import { barsOf, type Cut } from './bars'

const count = (reason: string, offer: string, segment: string, leads: number): ReasonCount => ({
  closing: 'LOST',
  reason,
  reasonZh: reason,
  reasonEn: reason,
  offer,
  offerZh: offer,
  offerEn: offer,
  segment,
  leads,
})
const cut = (more: Partial<Cut> = {}): Cut => ({
  closing: 'LOST',
  offer: null,
  partOf: (one) => ({ key: one.offer, name: one.offer || 'none' }),
  nameOf: (one) => one.reasonEn,
  ...more,
})
const all = [
  count('price', '', 'a', 3),
  count('price', 'half', 'a', 4),
  count('moving', '', 'b', 9),
  { ...count('offer', 'half', 'a', 7), closing: 'WON' as const },
]

describe('bars', () => {
  it('are one for each reason of the closing, the longest first', () => {
    expect(barsOf(all, cut()).bars.map((bar) => [bar.code, bar.count])).toEqual([
      ['moving', 9],
      ['price', 7],
    ])
  })

  it('have parts of the same colour in every bar', () => {
    const { bars, parts } = barsOf(all, cut())
    expect(parts.map((part) => part.name)).toEqual(['none', 'half'])
    expect(bars[1]?.parts.map((part) => [part.name, part.tone, part.count])).toEqual([
      ['none', 'jade', 3],
      ['half', 'blue', 4],
    ])
  })

  it('are of the leads that were given one offer', () => {
    expect(barsOf(all, cut({ offer: 'half' })).bars.map((bar) => bar.count)).toEqual([4])
    expect(barsOf(all, cut({ offer: '' })).bars.map((bar) => bar.count)).toEqual([9, 3])
  })

  it('add up to the leads', () => {
    const { bars } = barsOf(all, cut({ partOf: (one) => ({ key: one.segment ?? '…', name: 'x' }) }))
    for (const bar of bars) expect(bar.parts.reduce((sum, part) => sum + part.count, 0)).toBe(bar.count)
  })
})
