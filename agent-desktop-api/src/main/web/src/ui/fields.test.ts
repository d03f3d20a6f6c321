import { expect, it } from 'vitest'
import { saidOf, stepsOf, stillWrong, valueAt } from './fields'

const tree = {
  steps: [{ requirement: 'vip' }],
  rank: { tierSeconds: [0, 1] },
  hours: { mon: [['09:00', '10:00']] },
}

it.each([
  ['steps[0].requirement', 'vip'],
  ['rank.tierSeconds[1]', 1],
  ['hours.mon[0][1]', '10:00'],
  ['steps[7].requirement', undefined],
  ['nothing.at.all', undefined],
])('the path %s leads to %s', (path, value) => expect(valueAt(tree, path)).toBe(value))

it('reads a path with a date in it', () =>
  expect(stepsOf('hours.overrides.2026-10-10[0]')).toEqual(['hours', 'overrides', '2026-10-10', '0']))

it('forgets an error once its field was changed', () => {
  const errors = [
    { field: 'labelZh', message: 'is empty' },
    { field: 'steps[0].requirement', message: 'does not end' },
  ]
  const refused = { labelZh: '', steps: [{ requirement: 'a and' }] }
  expect(stillWrong(errors, refused, { ...refused, labelZh: '账务' }).map(({ field }) => field)).toEqual([
    'steps[0].requirement',
  ])
})

it('gathers what was said under a field', () => {
  const said = [
    { field: 'steps[0].requirement', message: '' },
    { field: 'stepsize', message: '' },
  ]
  expect(saidOf(said, 'steps')).toEqual([])
  expect(saidOf(said, 'steps', true)).toHaveLength(1)
})
