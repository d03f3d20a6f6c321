import { describe, expect, it } from 'vitest'
import type { CategoryRule, SettingRules, SlaRules } from '../../app/rules'
import { canTakeBoth, foldEditing, isDirty, nothingEdited, type EditingSaid } from '../../ui/editing'
import { freshClass, parentOf, wholeCategory, wholeSettings } from './documents'
import { differences, fieldName, type FactWords } from './facts'
import { fittingUnit } from './lengths'
import { freeCode, moved } from './order'
import { codeTrouble } from './tree'

const policy = (over: Partial<SlaRules> = {}): SlaRules => ({
  version: 3,
  classes: [freshClass('urgent'), freshClass('ordinary')],
  rules: [{ category: null, priority: null, slaClass: 'ordinary' }],
  warnings: [{ percent: 80 }],
  escalation: [],
  reopening: 'RESTART',
  ...over,
})
const after = (...said: EditingSaid<SlaRules>[]) => said.reduce(foldEditing, nothingEdited<SlaRules>())
const loaded: EditingSaid<SlaRules> = { type: 'loaded', document: policy() }
const edited = (over: Partial<SlaRules>): EditingSaid<SlaRules> => ({ type: 'edited', draft: policy(over) })

describe('the policy being edited', () => {
  it('has its warnings among what can be changed', () => {
    expect(isDirty(after(loaded, edited({ warnings: [] })))).toBe(true)
    expect(isDirty(after(loaded, edited({ warnings: [{ percent: 80 }] })))).toBe(false)
  })
  it('shows an error of a class until that class is changed', () => {
    const errors = [{ field: 'classes[1].promises.resolution', message: 'no' }]
    const refused = after(loaded, { type: 'sent' }, { type: 'refused', errors })
    expect(foldEditing(refused, edited({ reopening: 'CONTINUE' })).errors).toEqual(errors)
    const classes = [freshClass('urgent'), { ...freshClass('ordinary'), promises: { resolution: 9 } }]
    expect(foldEditing(refused, edited({ classes })).errors).toEqual([])
  })
  it('can be kept beside theirs only when they changed something else', () => {
    const theirs = (over: Partial<SlaRules>): EditingSaid<SlaRules> => ({
      type: 'overtaken',
      theirs: policy({ version: 4, ...over }),
    })
    const mine = edited({ warnings: [] })
    expect(canTakeBoth(after(loaded, mine, theirs({ warnings: [{ percent: 50 }] })))).toBe(false)
    const both = after(loaded, mine, theirs({ reopening: 'CONTINUE' }))
    expect(canTakeBoth(both)).toBe(true)
    expect(foldEditing(both, { type: 'takeBoth' }).draft).toMatchObject({
      version: 4,
      warnings: [],
      reopening: 'CONTINUE',
    })
  })
})

describe('an order', () => {
  it.each([
    [0, 2, ['b', 'c', 'a']],
    [2, 0, ['c', 'a', 'b']],
    [1, 1, ['a', 'b', 'c']],
    [0, 3, ['a', 'b', 'c']],
    [5, 0, ['a', 'b', 'c']],
  ])('from %s to %s', (from, to, order) => expect(moved(['a', 'b', 'c'], from, to)).toEqual(order))
  it('gets a code that is free', () => {
    expect(freeCode('field', [])).toBe('field1')
    expect(freeCode('field', ['field2', 'x'])).toBe('field3')
    expect(freeCode('field', ['field2'])).toBe('field3')
  })
})

it.each([
  [900, 'minute'],
  [5_400, 'minute'],
  [7_200, 'hour'],
  [86_400, 'hour'],
  [172_800, 'hour'],
  [28 * 86_400, 'day'],
  [0, 'minute'],
])('%s seconds are said in %ss', (seconds, unit) => expect(fittingUnit(seconds)).toBe(unit))

describe('the tree', () => {
  const all = new Set(['a', 'b', 'a.y', 'a.x', 'a.x.deep'])
  it.each([
    [null, 'a', 'taken'],
    ['a', 'x', 'taken'],
    ['b', 'x', null],
    [null, 'Übel', 'form'],
    [null, 'a.b', 'form'],
  ])('below %s the code %s is %s', (parent, part, trouble) =>
    expect(codeTrouble(parent, part, all)).toBe(trouble),
  )
  it('knows a parent by the code', () => {
    expect(parentOf('a.x.deep')).toBe('a.x')
    expect(parentOf('a')).toBeNull()
  })
})

it('reads what the server leaves out of a category as nothing', () =>
  expect(wholeCategory({ code: 'a', version: 2, labelZh: '甲' } as CategoryRule)).toMatchObject({
    version: 2,
    group: null,
    fields: [],
    repeatDays: 30,
  }))

it('has a limit for each role and liability, the left out being nothing', () => {
  const told = {
    version: 1,
    refund: { limits: [{ role: 'ADMIN', liability: 'NONE', maxFen: 7 }] },
  } as unknown as SettingRules
  const { limits } = wholeSettings(told).refund
  expect(limits).toHaveLength(9)
  expect(limits.filter(({ maxFen }) => maxFen > 0)).toEqual([{ role: 'ADMIN', liability: 'NONE', maxFen: 7 }])
})

describe('the difference of two documents', () => {
  const words: FactWords = {
    part: (part) => part.toUpperCase(),
    section: (part) => `§${part}`,
    value: (_, value) => String(value),
  }
  it('is told member by member, those of lists by their names', () =>
    expect(
      differences(
        policy(),
        policy({
          version: 9,
          classes: [freshClass('ordinary'), { ...freshClass('urgent'), promises: { resolution: 5 } }],
        }),
        words,
      ),
    ).toEqual([
      {
        section: '§classes',
        name: 'CLASSES · urgent · PROMISES · RESOLUTION',
        before: '86400',
        after: '5',
      },
      expect.objectContaining({ name: 'CLASSES · urgent · PROMISES · FIRSTRESPONSE', after: null }),
      expect.objectContaining({ name: 'CLASSES · urgent · PROMISES · NEXTRESPONSE', after: null }),
    ]))
  it('names what came and went, and dates as they are', () => {
    const hours = (date: string) => ({ calendar: { overrides: { [date]: [['09:00', '12:00']] } } })
    expect(differences(hours('2026-10-10'), hours('2026-10-11'), words)).toEqual([
      { section: '§calendar', name: 'CALENDAR · OVERRIDES · 2026-10-11', before: null, after: '09:00–12:00' },
      { section: '§calendar', name: 'CALENDAR · OVERRIDES · 2026-10-10', before: '09:00–12:00', after: null },
    ])
  })
})

it('names the field the server speaks of', () =>
  expect(fieldName('policy.classes[0].promises.resolution', (part) => part.toUpperCase())).toBe(
    'CLASSES · 1 · PROMISES · RESOLUTION',
  ))
