import { describe, expect, it } from 'vitest'
import { ticketFormsEn } from '../../app/words/ticketForms.en'
import { ticketFormsZh } from '../../app/words/ticketForms.zh'
import { askedOf, barOf, bodyOf, formOf, formOfKey, missingIn, verbForms } from './actions'

const form = (action: string) => {
  const found = formOf(action)
  if (!found) throw new Error(action)
  return found
}

describe('the bar', () => {
  it('shows exactly what is allowed', () => {
    const allowed = ['take', 'return', 'transfer', 'merge', 'close', 'hear', 'absorb', 'answer-by-incident']
    const bar = barOf(allowed)
    const shown = [...bar.next, ...bar.beside, ...bar.menu.flatMap(({ forms }) => forms), ...bar.talk]
    expect(shown.map(({ action }) => action).sort()).toEqual(
      ['close', 'hear', 'merge', 'return', 'take', 'transfer'].sort(),
    )
  })

  it('is empty where nothing is allowed', () => {
    expect(barOf([])).toEqual({ next: [], beside: [], menu: [], talk: [] })
  })

  it('puts the way on first', () => {
    expect(barOf(['archive', 'reopen', 'revisit']).next.map(({ action }) => action)).toEqual([
      'revisit',
      'archive',
    ])
  })
})

describe('whoever is no agent', () => {
  it('says which agent a ticket is for', () => {
    expect(askedOf(form('accept'), false).fields.map(({ name }) => name)).toEqual(['agent'])
    expect(askedOf(form('accept'), true).fields).toEqual([])
    expect(askedOf(form('resume'), false).fields).toEqual([])
  })
})

describe('every verb', () => {
  it('has its name in both languages', () => {
    for (const { action } of verbForms) {
      expect(ticketFormsZh.verb, action).toHaveProperty([action])
      expect(ticketFormsEn.verb, action).toHaveProperty([action])
    }
  })

  it('has a label for each of its fields', () => {
    for (const { fields } of verbForms)
      for (const { name, kind } of fields)
        expect(ticketFormsZh.field, name).toHaveProperty(kind === 'told' ? 'told' : name)
  })

  it('shares its key only with verbs that are never allowed together', () => {
    const keyed = verbForms.filter(({ key, place }) => key && place !== 'talk')
    const twice = keyed.filter((one) => keyed.some((other) => other !== one && other.key === one.key))
    expect(twice.map(({ action }) => action)).toEqual(['resume', 'suspend'])
    expect(keyed.filter(({ key }) => ['j', 'k', 'r', '?'].includes(String(key)))).toEqual([])
  })

  it('is done on its key only when it is allowed', () => {
    expect(formOfKey('t', ['take'])?.action).toBe('take')
    expect(formOfKey('t', ['accept'])).toBeNull()
    expect(formOfKey('p', ['suspend', 'work'])?.action).toBe('suspend')
  })
})

describe('a form', () => {
  it('says what has to be filled in', () => {
    expect(missingIn(form('archive'), { rootCause: 'billing.rule' })).toEqual(['liability'])
    expect(missingIn(form('transfer'), { group: 'hq', reason: '  ' })).toEqual(['reason'])
    expect(missingIn(form('accept'), {})).toEqual([])
  })

  it('sends only what was filled in, as the server wants it', () => {
    expect(bodyOf(form('dispatch'), { group: 'hq', to: '' })).toEqual({ group: 'hq' })
    expect(bodyOf(form('change-terms'), { tier: '5', why: ' 升星 ' })).toEqual({ tier: 5, why: '升星' })
    expect(bodyOf(form('suspend'), { reason: '等', until: '2026-11-29T00:00:00Z' })).toEqual({
      reason: '等',
      until: '2026-11-29T00:00:00.000Z',
    })
  })
})
