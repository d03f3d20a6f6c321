import { describe, expect, it } from 'vitest'
import { expected, formOf, freshForm, knownOf, valueOf, withAsked, type Asked } from './known'

const asks = (facts: string[], ...errands: Asked['errands']): Asked => ({ facts, errands })

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
    const form = withAsked(freshForm(), asks(['account', 'weather']))
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
    expect(knownOf(formOf({ name: 'x', ...known, expect: {} }, asks(['account'])))).toEqual(known)
  })

  it('errands go as they usually do, or as it is said', () => {
    const errands = [
      { step: 'shop', verb: 'dial' },
      { step: 'crm', verb: 'http' },
      { step: 'text', verb: 'message' },
    ]
    const form = withAsked({ ...freshForm(), at: '2026-10-01T12:00:00.000Z' }, asks([], ...errands))
    expect(knownOf(form)).toMatchObject({ at: '2026-10-01T12:00:00.000Z', lookups: { crm: { found: {} } } })
    const known = {
      at: '2026-10-01T12:00:00.000Z',
      lookups: {
        shop: { nothing: true as const },
        crm: { found: { ok: true } },
        text: { fails: true as const },
      },
    }
    const again = formOf({ name: 'x', ...known, expect: {} }, asks([], ...errands))
    expect(knownOf(again)).toEqual(known)
    expect(withAsked(again, asks([], ...errands)).errands).toEqual(again.errands)
  })

  it('a step that does something else now is asked anew', () => {
    const form = withAsked(freshForm(), asks([], { step: 'a', verb: 'dial' }))
    form.errands['a'] = { verb: 'dial', is: 'nothing', rows: [] }
    expect(withAsked(form, asks([], { step: 'a', verb: 'ticket' })).errands['a']?.is).toBe('done')
    expect(withAsked(form, asks([])).errands).toEqual({})
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
