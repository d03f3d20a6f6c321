import { describe, expect, it } from 'vitest'
import { addressOf, askingOf, emptyAsking, isNarrowed, questionOf } from './asking'

describe('a search and its address', () => {
  it('are the same thing', () => {
    const asking = {
      q: '携号转网',
      province: '广东',
      category: 'billing',
      kind: 'FAQ',
      at: '2026-11-01',
      trial: 'true',
    }
    expect(askingOf(addressOf(asking))).toEqual(asking)
  })

  it('leaves out what does not matter', () => {
    expect(addressOf({ ...emptyAsking, q: 'x' })).toEqual({ q: 'x' })
    expect(isNarrowed({ ...emptyAsking, q: 'x' })).toBe(false)
    expect(isNarrowed({ ...emptyAsking, kind: 'FAQ' })).toBe(true)
  })

  it('is no narrower for being tried out', () => {
    expect(isNarrowed({ ...emptyAsking, q: 'x', trial: 'true' })).toBe(false)
    expect(questionOf({ ...emptyAsking, q: 'x', trial: 'true' }).get('trial')).toBe('true')
    expect(askingOf({ trial: '1' }).trial).toBe('')
  })

  it('takes nothing for a day that is none', () => {
    expect(askingOf({ at: 'yesterday' }).at).toBe('')
  })

  it('asks for the next page from where the last ended', () => {
    expect(questionOf({ ...emptyAsking, q: 'x' }, 20).toString()).toBe('q=x&size=20&from=20')
  })
})
