import { expect, it } from 'vitest'
import type { Run, RunFigures } from '../../app/figures'
import { compared, judged, pictureOf } from './compare'

const figures = (over: Partial<RunFigures> = {}): RunFigures => ({
  offered: 100,
  answered: 90,
  abandoned: 10,
  serviceLevel: 0.8,
  asaSeconds: 20,
  abandonRate: 0.1,
  occupancy: 0.8,
  maxWaitSeconds: 120,
  ...over,
})

it.each([
  ['serviceLevel', 0.05, 'better'],
  ['serviceLevel', -0.05, 'worse'],
  ['asaSeconds', -4, 'better'],
  ['asaSeconds', 0.2, 'same'],
  ['abandonRate', 0.02, 'worse'],
  ['occupancy', 0.1, 'other'],
  ['answered', 3, 'better'],
  ['maxWaitSeconds', null, 'same'],
] as const)('%s changed by %s is %s', (metric, difference, judgement) =>
  expect(judged(metric, difference)).toBe(judgement),
)

it('says nothing of a figure that one run does not have', () =>
  expect(compared(figures(), figures({ asaSeconds: null }))).toContainEqual({
    metric: 'asaSeconds',
    unit: 'seconds',
    before: 20,
    after: null,
    difference: null,
    judgement: 'same',
  }))

it('draws both runs over the same times, with gaps where one has none', () => {
  const run = (...froms: string[]): Run => ({
    rows: froms.map((from) => ({ from, ...figures() })),
    totals: figures(),
  })
  const picture = pictureOf('asaSeconds', run('2026-03-02T01:00:00Z'), run('2026-03-02T01:30:00Z'), [
    'a',
    'b',
  ])
  expect(picture.lines.map(({ values }) => values)).toEqual([
    [20, null],
    [null, 20],
  ])
})
