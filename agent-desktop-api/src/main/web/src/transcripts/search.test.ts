import { describe, expect, it } from 'vitest'
import type { FoundChat } from '../app/transcripts'
import { addressOf, askedOf, foldPage, nothingFound, queryOf } from './search'

const usual: [Date, Date] = [new Date('2026-03-01T00:00:00Z'), new Date('2026-03-31T00:00:00Z')]
const chat = (contact: string): FoundChat => ({
  contact,
  channel: 'web',
  state: 'CLOSED',
  openedAt: '',
  at: '',
  agents: [],
  lines: [],
})

describe('a search for conversations', () => {
  it('is what its address says, and says the same again', () => {
    const query = { q: '账单', agent: 'agent01', from: '2026-03-05T00:00:00.000Z' }
    const asked = askedOf(query, usual)
    expect(asked.to).toBe(usual[1])
    expect(addressOf(asked, usual)).toEqual(query)
    expect(addressOf(askedOf({}, usual), usual)).toEqual({})
  })

  it('asks for what is given only', () => {
    const asked = askedOf({ q: ' 账单 ' }, usual)
    expect(new URLSearchParams(queryOf(asked, 'next')).get('q')).toBe('账单')
    expect(new URLSearchParams(queryOf(asked, 'next')).get('after')).toBe('next')
    expect(new URLSearchParams(queryOf(asked, null)).has('queue')).toBe(false)
  })

  it('tells no conversation twice', () => {
    const first = foldPage(nothingFound, { items: [chat('a'), chat('b')], next: 'x' })
    const both = foldPage(first, { items: [chat('b'), chat('c')] })
    expect(both.items.map(({ contact }) => contact)).toEqual(['a', 'b', 'c'])
    expect(both.next).toBeNull()
  })
})
