import { describe, expect, it } from 'vitest'
import {
  added,
  connected,
  duplicated,
  freshName,
  moved,
  nameTrouble,
  renamed,
  tested,
  untested,
  without,
} from './changing'
import { small } from './fixture'

describe('steps of a flow', () => {
  it('a new step hangs at the way it was dragged from', () => {
    const [flow, name] = added(small(), 'say', { x: 10.6, y: 20 }, { step: 'menu', exit: 'keys/2' })
    expect(name).toBe('say')
    expect(flow.steps['menu']?.['keys']).toEqual({ '1': 'balance', '0': 'agent', '2': 'say' })
    expect(flow.steps['say']?.at).toEqual({ x: 11, y: 20 })
  })

  it('a name that is taken is counted on', () => {
    const [flow] = added(small(), 'menu', { x: 0, y: 0 })
    expect(Object.keys(flow.steps)).toContain('menu-2')
    expect(freshName(flow, 'menu-2')).toBe('menu-3')
    expect(freshName(flow, 'return')).toBe('return-2')
  })

  it('what led to a step that is removed leads where it led on', () => {
    const flow = without(small(), 'welcome')
    expect(flow.start).toBe('menu')
    const gone = without(small(), 'tell')
    expect(gone.steps['balance']?.['then']).toBe('menu')
  })

  it('what led to an end that is removed leads nowhere, and keys stay', () => {
    const flow = without(small(), 'agent')
    expect(flow.steps['menu']?.['keys']).toEqual({ '1': 'balance', '0': '' })
    expect(flow.steps['menu']).not.toHaveProperty('failed')
  })

  it('a flow keeps its last step', () => {
    const one = { ...small(), steps: { welcome: { verb: 'hangup' } } }
    expect(without(one, 'welcome')).toBe(one)
  })

  it('a step is called otherwise wherever it is named', () => {
    const flow = renamed(small(), 'menu', 'choice')
    expect(Object.keys(flow.steps)).toEqual(['welcome', 'choice', 'balance', 'tell', 'agent'])
    expect(flow.steps['welcome']?.['then']).toBe('choice')
    expect(flow.steps['balance']?.['nothing']).toBe('choice')
    expect(flow.tests?.[0]?.expect).toEqual({ step: 'choice', path: ['choice=0', 'menus=1'] })
    expect(renamed(small(), 'welcome', 'hello').start).toBe('hello')
  })

  it.each([
    ['agent', 'taken'],
    ['return', 'pattern'],
    ['Menu', 'pattern'],
    ['菜单', 'pattern'],
    ['', 'pattern'],
    ['menu', null],
    ['main-menu', null],
  ])('may "menu" be called "%s"? %s', (to, why) => {
    expect(nameTrouble(small(), 'menu', to)).toBe(why)
  })

  it('a copy leads where the step leads, and shares nothing with it', () => {
    const flow = small()
    const [twice, name] = duplicated(flow, 'menu', { x: 5, y: 5 })
    expect(name).toBe('menu-2')
    expect(twice.steps['menu-2']?.['keys']).toEqual(flow.steps['menu']?.['keys'])
    expect(twice.steps['menu-2']?.['keys']).not.toBe(flow.steps['menu']?.['keys'])
  })

  it('a way is connected, and cut', () => {
    const flow = connected(small(), 'tell', 'error', 'agent')
    expect(flow.steps['tell']?.['error']).toBe('agent')
    expect(connected(flow, 'tell', 'error', '').steps['tell']).not.toHaveProperty('error')
  })

  it('only steps that were moved stand elsewhere', () => {
    const flow = moved(small(), { menu: { x: 1.4, y: 2.5 } })
    expect(flow.steps['menu']?.at).toEqual({ x: 1, y: 3 })
    expect(flow.steps['tell']).not.toHaveProperty('at')
  })

  it('a test case of the same name is replaced, and the last one leaves no empty list', () => {
    const flow = tested(small(), { name: 'agent', expect: { queue: 'general' } })
    expect(flow.tests).toEqual([{ name: 'agent', expect: { queue: 'general' } }])
    expect(untested(flow, 'agent')).not.toHaveProperty('tests')
  })
})
