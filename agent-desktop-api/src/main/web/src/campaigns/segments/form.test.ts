import { describe, expect, it } from 'vitest'
import type { SegmentTaking } from '../../app/segments'
import { barsOf, barsOfTaking, doneOf, freshDraft, kinds, wishOf, type SegmentDraft } from './form'

const draft = (more: Partial<SegmentDraft> = {}): SegmentDraft => ({
  ...freshDraft('CHURN_WARNING', 'mine', [{ id: 'other' }, { id: 'mine' }]),
  ...more,
})
const taking = (more: Partial<SegmentTaking> = {}): SegmentTaking => ({
  id: 'a',
  name: 'a',
  segment: {},
  priority: 0,
  state: 'RUNNING',
  takenBy: 'campaigns',
  takenAt: '2026-03-01T00:00:00Z',
  found: 200,
  seen: 50,
  tally: { unlikely: 5, withoutNumber: 1, forbidden: 2, refused: 3, added: 30, updated: 7, left: 2 },
  ...more,
})

describe('a segment', () => {
  it('begins with what the campaign is for', () => {
    expect(draft().kind).toBe('CHURN')
    expect(freshDraft('CHURN_WARNING', 'mine', []).kind).toBe('SCORE')
    expect(freshDraft('SATISFACTION', 'mine', []).kind).toBe('REVISIT')
    expect(freshDraft('NOTICE', 'mine', []).kind).toBe('EXPIRY')
  })

  it('prefers what the campaign itself has learned', () => {
    expect(draft().learnedBy).toBe('mine')
    expect(freshDraft('CHURN_WARNING', 'new', [{ id: 'other' }]).learnedBy).toBe('other')
  })

  it('asks for one thing of its kind and for nothing that may be anything', () => {
    expect(wishOf(draft())).toEqual({ risk: { atLeast: 0.5, learnedBy: 'mine' } })
    expect(wishOf(draft({ kind: 'EXPIRY' }))).toEqual({ endsWithinDays: 30 })
    expect(wishOf(draft({ kind: 'CARE', tierFrom: 5, provinces: ['浙江'] }))).toEqual({
      quietDays: 90,
      tierFrom: 5,
      provinces: ['浙江'],
    })
    kinds.forEach((kind) => expect(Object.keys(wishOf(draft({ kind })))).toHaveLength(1))
  })

  it('is counted in groups that add up', () => {
    const bars = barsOf({ found: 100, callable: 90, withoutNumber: 4, forbidden: 3, refused: 3 })
    expect(bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(100)
    expect(bars[0]).toMatchObject({ name: 'callable', count: 90 })
  })

  it('tells of those who are unlikely to leave only where that was asked for', () => {
    expect(barsOfTaking(taking()).map((bar) => bar.name)).not.toContain('unlikely')
    const churn = barsOfTaking(taking({ segment: { risk: { atLeast: 0.5 } } }))
    expect(churn.reduce((sum, bar) => sum + bar.count, 0)).toBe(50)
  })

  it('is as far as customers were looked at, and whole at its end', () => {
    expect(doneOf(taking())).toBe(0.25)
    expect(doneOf(taking({ found: 40 }))).toBe(1)
    expect(doneOf(taking({ state: 'DONE', seen: 150 }))).toBe(1)
  })
})
