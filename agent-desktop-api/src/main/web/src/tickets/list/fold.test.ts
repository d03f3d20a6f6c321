import { describe, expect, it } from 'vitest'
import type { TicketLine, TicketLines } from '../../app/tickets'
import {
  all,
  extend,
  foldAgain,
  foldPage,
  marksInSight,
  MOST_CHOSEN,
  nothingChosen,
  nothingFound,
  toggle,
  type Found,
} from './fold'

const line = (id: string, subject = id): TicketLine => ({
  id,
  number: id,
  state: 'OPENED',
  priority: 'ORDINARY',
  category: 'billing',
  subject,
  openedAt: '2026-11-28T00:00:00Z',
  changedAt: '2026-11-28T00:00:00Z',
  clock: 'OK',
})
const page = (ids: string, next?: string, total?: number): TicketLines => ({
  items: [...ids].map((id) => line(id)),
  ...(next ? { next } : {}),
  ...(total === undefined ? {} : { total }),
})
const idsOf = (found: Found): string => found.lines.map(({ id }) => id).join('')
const two = foldPage(foldPage(nothingFound, page('abc', 'c', 6)), page('def'))
const first = { after: null, first: 'a' }

describe('pages', () => {
  it('follow each other, and a line that comes twice is shown once', () => {
    const found = foldPage(foldPage(nothingFound, page('abc', 'c', 9)), page('cde', 'e'))
    expect([idsOf(found), found.next, found.total]).toEqual(['abcde', 'e', 9])
  })
})

describe('a page asked again', () => {
  it('brings what is new without losing what is further down', () => {
    expect(idsOf(foldAgain(two, first, page('xab', 'b', 7)))).toBe('xabcdef')
  })

  it('forgets what is gone', () => {
    expect(idsOf(foldAgain(two, first, page('acd', 'd')))).toBe('acdef')
  })

  it('moves a line to its new place', () => {
    expect(idsOf(foldAgain(two, first, page('fab', 'b')))).toBe('fabcde')
  })

  it('that is the last one ends the list', () => {
    expect(idsOf(foldAgain(two, first, page('ab')))).toBe('ab')
  })

  it('in the middle touches nothing before it', () => {
    const mark = two.marks[1]
    expect(mark && idsOf(foldAgain(two, mark, page('dxf')))).toBe('abcdxf')
  })

  it('shows the newest words', () => {
    const found = foldAgain(two, first, { items: [line('a', 'new')], next: 'a' })
    expect(found.lines[0]?.subject).toBe('new')
    expect(idsOf(found)).toBe('abcdef')
  })

  it('is found again although its first line has changed', () => {
    const once = foldAgain(two, first, page('xab', 'b'))
    expect(idsOf(foldAgain(once, once.marks[0] ?? first, page('yxa', 'a')))).toBe('yxabcdef')
  })

  it('is the first one and those in sight', () => {
    expect(marksInSight(two, 4, 6).map((mark) => mark.first)).toEqual(['a', 'd'])
    expect(marksInSight(two, 0, 3).map((mark) => mark.first)).toEqual(['a'])
  })
})

describe('a choice', () => {
  const lines = [...'abcdef'].map((id) => line(id))
  const chosenIds = (ids: ReadonlySet<string>): string => [...ids].sort().join('')

  it('is taken back by choosing again', () => {
    expect(toggle(toggle(nothingChosen, 'a'), 'a').ids.size).toBe(0)
  })

  it('with shift reaches from the last one, up or down', () => {
    expect(chosenIds(extend(toggle(nothingChosen, 'b'), lines, 'd').ids)).toBe('bcd')
    expect(chosenIds(extend(toggle(nothingChosen, 'e'), lines, 'c').ids)).toBe('cde')
  })

  it('with shift and no line before is one line', () => {
    expect(chosenIds(extend(nothingChosen, lines, 'c').ids)).toBe('c')
  })

  it('is never more than a bulk may be', () => {
    const many = Array.from({ length: 500 }, (_, index) => line(`t${index}`))
    expect(all(many).ids.size).toBe(MOST_CHOSEN)
    expect(extend(toggle(nothingChosen, 't0'), many, 't499').ids.size).toBe(MOST_CHOSEN)
    expect(toggle(all(many), 't400').ids.size).toBe(MOST_CHOSEN)
  })
})
