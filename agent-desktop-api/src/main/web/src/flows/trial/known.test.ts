import { describe, expect, it } from 'vitest'
import { expected, formOf, freshForm, knownOf, valueOf, withFacts } from './known'

describe('what a trial is told', () => {
  it.each([
    ['12350', 12350],
    ['-5', -5],
    ['007', '007'],
    ['13800001234', '13800001234'],
    ['1.5', '1.5'],
    ['true', true],
    ['李明', '李明'],
    ['', ''],
  ])('%s means %j', (text, value) => {
    expect(valueOf(text)).toBe(value)
  })

  it('a stranger is not told of as a customer', () => {
    const known = knownOf({ ...freshForm(), isKnown: false, language: 'en' })
    expect(known).toEqual({ language: 'en', facts: { caller: '13800001234' } })
  })

  it('what is looked up is found with its usual values, found as nothing, or fails', () => {
    const form = withFacts(freshForm(), ['account', 'weather'])
    expect(knownOf(form).lookups).toEqual({
      account: {
        found: { number: '13800001234', name: '李明', tier: 3, plan: '5G 畅享 129', balance: 12350 },
      },
    })
    form.lookups['account'] = { is: 'fails', rows: [] }
    expect(knownOf(form).lookups).toEqual({ account: { fails: true } })
    form.lookups['account'] = { is: 'nothing', rows: [] }
    expect(knownOf(form)).not.toHaveProperty('lookups')
  })

  it('a test case goes into the form and comes out as it was', () => {
    const known = {
      language: 'en' as const,
      facts: { caller: '10086', customer: { number: '1', name: 'A', tier: 6 }, late: true },
      lookups: { account: { found: { balance: -20 } } },
    }
    expect(knownOf(formOf({ name: 'x', ...known, expect: {} }, ['account']))).toEqual(known)
  })

  it('a case expects where the trial ended, and by which way', () => {
    const told = { lines: [], step: 'menu', asks: null, path: ['menu=1'] }
    expect(expected({ ...told, end: 'waiting' }, [])).toEqual({
      end: 'waiting',
      step: 'menu',
      path: ['menu=1'],
    })
    expect(expected({ ...told, end: 'queue', queue: 'vip', path: [] }, ['您好'])).toEqual({
      end: 'queue',
      queue: 'vip',
      says: ['您好'],
    })
  })
})
