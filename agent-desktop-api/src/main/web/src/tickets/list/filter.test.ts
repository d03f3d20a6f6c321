import { describe, expect, it } from 'vitest'
import {
  addressOf,
  anything,
  countOf,
  customerWords,
  filterFrom,
  filterOf,
  questionOf,
  standing,
  textOf,
} from './filter'

const now = Date.parse('2026-11-28T04:00:00Z')

describe('a filter', () => {
  it('comes back from its own address', () => {
    const filter = {
      ...anything,
      states: ['WORKING', 'TAKEN'],
      open: true,
      atRisk: true,
      category: 'billing.overcharge',
      dueBefore: '4h',
      rootCause: 'billing.rule',
      q: '多扣 & 退费',
      sort: 'changed' as const,
    }
    expect(filterOf(addressOf(filter))).toEqual(filter)
    expect(filterFrom(textOf(filter))).toEqual(filter)
  })

  it('that asks for nothing has an empty address', () => {
    expect(addressOf(anything)).toEqual({})
    expect(countOf({ ...anything, sort: 'opened' })).toBe(0)
  })

  it('understands what the board leads to', () => {
    const filter = filterOf({ open: 'true', breached: 'true', province: '广东', abnormal: 'STUCK' })
    expect(filter).toMatchObject({ open: true, breached: true, province: '广东', abnormal: 'STUCK' })
  })

  it('is not misled by words it does not know', () => {
    expect(filterOf({ sort: 'sideways', open: 'maybe', nonsense: '1' })).toEqual(anything)
  })
})

describe('the question to the server', () => {
  it('spells every condition as the server does', () => {
    const asked = questionOf({ ...standing.atRisk, phone: '13800001234' }, now, 100, 'x1')
    expect(Object.fromEntries(asked)).toEqual({
      open: 'true',
      'at-risk': 'true',
      phone: '13800001234',
      sort: 'due',
      size: '100',
      after: 'x1',
    })
  })

  it('counts a relative time from now', () => {
    const asked = questionOf({ ...anything, dueBefore: '4h' }, now, 1)
    expect(asked.get('due-before')).toBe('2026-11-28T08:00:00.000Z')
  })

  it('leaves an instant as it is', () => {
    const asked = questionOf({ ...anything, dueBefore: '2026-12-01T00:00:00Z' }, now, 1)
    expect(asked.get('due-before')).toBe('2026-12-01T00:00:00Z')
  })
})

it('knows a telephone number from a name', () => {
  expect(customerWords(' 138 0000 1234 ')).toEqual({ phone: '13800001234', customer: '' })
  expect(customerWords('王秀兰')).toEqual({ phone: '', customer: '王秀兰' })
})
