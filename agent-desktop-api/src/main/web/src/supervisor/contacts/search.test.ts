import { expect, it } from 'vitest'
import type { Contact } from '../../app/api'
import { addressOf, askedOf, foldPage, nothingFound, queryOf } from './search'

const contact = (id: string): Contact => ({
  id,
  channel: 'VOICE',
  state: 'CLOSED',
  openedAt: '2026-03-02T09:00:00Z',
  version: 1,
})
const today: [Date, Date] = [new Date(2026, 2, 2), new Date(2026, 2, 3)]

it('adds page to page, and a contact only once', () => {
  const first = foldPage(nothingFound, { items: [contact('a'), contact('b')], next: 'b' })
  const second = foldPage(first, { items: [contact('b'), contact('c')] })
  expect(second).toMatchObject({ is: 'loaded', next: null })
  expect(second.items.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

it('asks what its address says, and writes it back', () => {
  const asked = askedOf({ queue: 'vip', from: '2026-03-01T00:00:00.000Z', state: ['x'] }, today)
  expect(asked).toMatchObject({ queue: 'vip', state: '', to: today[1] })
  expect(addressOf(asked, today)).toEqual({ queue: 'vip', from: '2026-03-01T00:00:00.000Z' })
})

it('leaves out what may be any', () =>
  expect(queryOf(askedOf({}, today), null)).toMatchObject({ queue: undefined, after: undefined, size: 100 }))
