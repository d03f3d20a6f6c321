import { describe, expect, it } from 'vitest'
import { exitsOf, leading, redirected } from './exits'

describe('ways out of a step', () => {
  it('keys stand as on a phone', () => {
    const step = { verb: 'menu', keys: { '0': 'agent', '#': 'menu', '2': 'bill' } }
    expect(exitsOf(step).map((exit) => exit.id)).toEqual(['keys/2', 'keys/0', 'keys/#', 'failed', 'error'])
  })

  it('cases keep their order, and one that leads nowhere is a way, too', () => {
    const step = { verb: 'when', cases: [{ if: 'a' }, { if: 'b', then: 'x' }], otherwise: 'y' }
    expect(exitsOf(step).map((exit) => `${exit.id}>${exit.target}`)).toEqual([
      'cases/0>',
      'cases/1>x',
      'otherwise>y',
      'error>',
    ])
  })

  it('ends have none', () => {
    expect(exitsOf({ verb: 'enqueue', queue: 'general' })).toEqual([])
  })

  it('a verb that is not known shows the ways it has', () => {
    expect(exitsOf({ verb: 'fax', then: 'a', error: 'b' }).map((exit) => exit.id)).toEqual(['then', 'error'])
  })

  it.each([
    ['then', 'x', { verb: 'say', then: 'x' }],
    ['then', '', { verb: 'say' }],
  ])('%s leads to "%s"', (exit, target, step) => {
    expect(leading({ verb: 'say', then: 'old' }, exit, target)).toEqual(step)
  })

  it('a case leads on, and keeps its condition', () => {
    const step = { verb: 'when', cases: [{ if: 'a', then: 'x' }, { if: 'b' }] }
    expect(leading(step, 'cases/1', 'y')['cases']).toEqual([
      { if: 'a', then: 'x' },
      { if: 'b', then: 'y' },
    ])
    expect(leading(step, 'cases/0', '')['cases']).toEqual([{ if: 'a' }, { if: 'b' }])
  })

  it('every way to a step goes elsewhere with it', () => {
    const step = { verb: 'menu', keys: { '1': 'a', '2': 'b', '3': 'a' }, failed: 'a' }
    expect(redirected(step, 'a', 'c')).toEqual({
      verb: 'menu',
      keys: { '1': 'c', '2': 'b', '3': 'c' },
      failed: 'c',
    })
  })
})
