import { expect, it } from 'vitest'
import { exampleCallers, ranked, worthAt } from './ranking'

const plain = { queueSeconds: 0, prioritySeconds: 0, tierSeconds: [0, 0, 0, 0, 0, 0, 0] }

it('serves who came first when nothing else is worth anything', () =>
  expect(ranked(exampleCallers(), plain).map(({ caller }) => caller.name)).toEqual(['A', 'C', 'B']))

it('moves a star customer forward by the seconds of the tier', () => {
  const order = ranked(exampleCallers(), { ...plain, tierSeconds: [0, 0, 0, 0, 0, 0, 300] })
  expect(order[0]).toMatchObject({ caller: { name: 'B' }, total: 330, worth: { waited: 30, tier: 300 } })
})

it('moves a caller forward once for each priority', () =>
  expect(ranked(exampleCallers(), { ...plain, prioritySeconds: 90 })[0]).toMatchObject({
    caller: { name: 'C' },
    total: 250,
  }))

it('keeps the order when the whole queue is worth more', () => {
  const names = (queueSeconds: number): string[] =>
    ranked(exampleCallers(), { ...plain, queueSeconds }).map(({ caller }) => caller.name)
  expect(names(600)).toEqual(names(0))
})

it('counts how long a contact had waited when it was decided', () =>
  expect(
    worthAt(
      { queuedAt: '2026-03-02T09:00:00Z', queueSeconds: 30, prioritySeconds: 0, tierSeconds: 60 },
      Date.parse('2026-03-02T09:01:30Z'),
    ),
  ).toEqual({ waited: 90, queue: 30, priority: 0, tier: 60 }))
