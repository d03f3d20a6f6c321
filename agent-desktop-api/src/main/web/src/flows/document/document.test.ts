import { describe, expect, it } from 'vitest'
import { both, differencesOf, isSame } from './differences'
import { stepsOf, waysOf } from './drawing'
import { small } from './fixture'
import { begun, done, redone, settled, undone } from './history'
import { freeSpot, laidOut, neighbour, placed, spotsOf } from './layout'
import { factsOf, variablesOf } from './names'
import { tidied } from './tidy'

describe('taking back', () => {
  it('goes back and forth', () => {
    const history = done(done(begun(1), 2), 3)
    expect(undone(history).now).toBe(2)
    expect(redone(undone(history)).now).toBe(3)
    expect(undone(undone(undone(history))).now).toBe(1)
    expect(redone(history)).toEqual(history)
  })

  it('typing in one field is taken back as a whole, in two fields one by one', () => {
    const typed = done(done(begun(''), 'a', 'text'), 'ab', 'text')
    expect(undone(typed).now).toBe('')
    expect(undone(done(typed, 'ab!', 'name')).now).toBe('ab')
    expect(undone(done(settled(typed), 'abc', 'text')).now).toBe('ab')
  })

  it('a new change forgets what was taken back', () => {
    expect(redone(done(undone(done(begun(1), 2)), 5)).now).toBe(5)
  })
})

describe('where steps stand', () => {
  it('a machine places all of them, none on another, the start on top', () => {
    const spots = laidOut(small())
    const all = Object.values(spots)
    expect(all).toHaveLength(5)
    expect(Math.min(...all.map(({ y }) => y))).toBe(spots['welcome']?.y)
    for (const [at, one] of all.entries())
      for (const other of all.slice(at + 1))
        expect(Math.abs(one.x - other.x) >= 216 || Math.abs(one.y - other.y) >= 90).toBe(true)
  })

  it('places that are kept are kept', () => {
    const flow = small()
    flow.steps['menu'] = { verb: 'menu', at: { x: 7, y: 8 } }
    expect(spotsOf(flow)['menu']).toEqual({ x: 7, y: 8 })
    expect(freeSpot(flow, { x: 7, y: -400 })).toEqual({ x: 7, y: -400 })
    // past the one that is there, and past those that nobody placed
    expect(freeSpot(flow, { x: 7, y: 8 })).toEqual({ x: 727, y: 8 })
  })

  it('steps that a machine placed stay where they are once one of them is placed by hand', () => {
    const flow = placed(small())
    expect(spotsOf(flow)).toEqual(laidOut(small()))
    expect(placed(flow)).toBe(flow)
  })

  it('arrows lead to the next step in their direction', () => {
    const spots = { a: { x: 0, y: 0 }, b: { x: 0, y: 100 }, c: { x: 300, y: 110 } }
    expect(neighbour(spots, 'a', 'down')).toBe('b')
    expect(neighbour(spots, 'b', 'right')).toBe('c')
    expect(neighbour(spots, 'a', 'up')).toBe('a')
  })
})

describe('how a flow is drawn', () => {
  it('every way to a step is one, named after its exit', () => {
    expect(waysOf(small()).map((way) => `${way.id}>${way.to}`)).toEqual([
      'welcome:then>menu',
      'menu:keys/1>balance',
      'menu:keys/0>agent',
      'menu:failed>agent',
      'balance:then>tell',
      'balance:nothing>menu',
      'tell:then>menu',
    ])
  })

  it('a step shows what it says, else what it is about', () => {
    const [welcome, , balance, , agent] = stepsOf(small())
    expect(welcome).toMatchObject({ isStart: true, says: { zh: '您好。' } })
    expect(balance?.about).toBe('account')
    expect(agent?.about).toBe('general')
  })
})

describe('what a flow knows', () => {
  it('variables that steps give a value to', () => {
    const flow = small()
    flow.steps['set'] = { verb: 'set', values: { late: 'true' } }
    flow.steps['sub'] = { verb: 'flow', flow: 'verify', into: { who: 'number' } }
    expect(variablesOf(flow)).toContain('account.balance')
    expect(variablesOf(flow)).toContain('late')
    expect(variablesOf(flow)).toContain('number')
    expect(factsOf(flow)).toEqual(['account'])
  })
})

describe('what is sent', () => {
  it('nothing empty that need not be there', () => {
    const flow = small()
    flow.steps['tell'] = {
      verb: 'say',
      text: { zh: '好', en: '' },
      bargeIn: false,
      languages: [],
      then: 'menu',
    }
    flow.steps['agent'] = { verb: 'enqueue', queue: 'general', text: { zh: '', en: '' } }
    flow.steps['ask'] = { verb: 'gather', text: { zh: '' }, into: 'x', again: [{ zh: '', en: '' }] }
    const { steps } = tidied(flow)
    expect(steps['tell']).toEqual({ verb: 'say', text: { zh: '好' }, bargeIn: false, then: 'menu' })
    expect(steps['agent']).toEqual({ verb: 'enqueue', queue: 'general' })
    expect(steps['ask']).toEqual({ verb: 'gather', text: {}, into: 'x' })
  })
})

describe('two who change a flow', () => {
  it('the order of members is no difference', () => {
    const flow = small()
    expect(isSame(flow, { ...flow, steps: Object.fromEntries(Object.entries(flow.steps).reverse()) })).toBe(
      true,
    )
  })

  it('differences are told by step', () => {
    const flow = small()
    const { agent, ...rest } = flow.steps
    const other = { ...flow, fallback: 'vip', steps: { ...rest, end: agent ?? { verb: 'hangup' } } }
    expect(differencesOf(flow, other)).toEqual([
      { step: null, member: 'fallback', kind: 'CHANGED' },
      { step: 'agent', kind: 'REMOVED' },
      { step: 'end', kind: 'ADDED' },
    ])
  })

  it('both are kept when they touch different steps', () => {
    const base = small()
    const mine = { ...base, steps: { ...base.steps, tell: { verb: 'hangup' } } }
    const theirs = { ...base, fallback: 'vip', steps: { ...base.steps, agent: { verb: 'hangup' } } }
    const merged = both(base, mine, theirs)
    expect(merged?.fallback).toBe('vip')
    expect(merged?.steps['tell']?.verb).toBe('hangup')
    expect(merged?.steps['agent']?.verb).toBe('hangup')
    expect(both(base, mine, { ...base, steps: { ...base.steps, tell: { verb: 'say' } } })).toBeNull()
  })
})
