import { describe, expect, it } from 'vitest'
import { completions, meets, read } from './requirement'

const requirementOf = (text: string): never => {
  const found = read(text)
  if (!found.ok) throw new Error(`${text} at ${found.at}`)
  return found.requirement as never
}

describe('a requirement', () => {
  it('of no words is anyone', () => expect(read('  ')).toMatchObject({ ok: true, skills: [] }))

  it('names its skills once', () =>
    expect(read('billing>=2 and (vip or not billing)')).toMatchObject({ skills: ['billing', 'vip'] }))

  it('binds and closer than or', () =>
    expect(requirementOf('a or b and c')).toMatchObject({ is: 'or', parts: [{ name: 'a' }, { is: 'and' }] }))

  it.each([
    ['billing and', 11, 'end'],
    ['(billing', 8, 'end'],
    ['billing vip', 8, 'unexpected'],
    ['and billing', 0, 'unexpected'],
    ['billing>=7', 9, 'level'],
    ['billing & vip', 8, 'character'],
    ['中文', 0, 'character'],
    ['billing)', 7, 'unexpected'],
  ])('%s stops making sense at %s', (text, at, wrong) =>
    expect(read(text)).toMatchObject({ ok: false, at, wrong }),
  )

  it.each([
    ['', true],
    ['billing', true],
    ['billing>=4', false],
    ['billing and vip', false],
    ['billing and not vip', true],
    ['vip or billing>=3', true],
  ])('%s is met by a biller of level 3: %s', (text, met) =>
    expect(meets(requirementOf(text), [{ name: 'billing', level: 3 }])).toBe(met),
  )
})

describe('what is offered while typing', () => {
  const known = ['billing', 'broadband', 'vip']
  it('are the skills the word begins', () =>
    expect(completions('vip and b', 9, known)).toEqual({ from: 8, names: ['billing', 'broadband'] }))
  it('is everything where a word may begin', () =>
    expect(completions('vip and ', 8, known).names).toEqual(known))
  it('is nothing inside a word', () => expect(completions('billing', 3, known).names).toEqual([]))
})
