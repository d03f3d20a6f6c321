import { describe, expect, it } from 'vitest'
import { questionOf } from './shelves'

const all = { q: '', category: '', kind: '' }

describe('the lists of articles', () => {
  it('ask for a state', () => {
    expect(questionOf('IN_REVIEW', all, null).toString()).toBe('limit=50&state=IN_REVIEW')
  })

  it('take for expiring what is published and ends within a month', () => {
    const query = questionOf('expiring', all, null, new Date(2026, 10, 28, 12))
    expect(query.get('state')).toBe('PUBLISHED')
    expect(query.get('expires-before')).toBe('2026-12-28')
  })

  it('go on behind the last one', () => {
    expect(questionOf('DRAFT', { ...all, q: ' 5G ' }, 'x').toString()).toBe(
      'limit=50&state=DRAFT&q=5G&after=x',
    )
  })
})
