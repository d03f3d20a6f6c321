import { expect, it } from 'vitest'
import { freshPolicy } from '../queues/editor'
import { daysOf, differs, freshSetup, momentAt, wantedOf } from './setup'

const setup = { ...freshSetup(), day: '2026-03-02' }
const now = freshPolicy('billing')

it('takes the whole day, to the next midnight', () => {
  expect(wantedOf(setup)).toEqual({
    from: new Date(2026, 2, 2).toISOString(),
    to: new Date(2026, 2, 3).toISOString(),
    source: 'OWN',
  })
  expect(momentAt('2026-03-02', '09:30')).toEqual(new Date(2026, 2, 2, 9, 30))
})

it('sends only what differs from the policy now', () => {
  const policies = {
    billing: { now, then: { ...now, offerTimeoutSeconds: 10 } },
    vip: { now, then: { ...now } },
  }
  expect(wantedOf({ ...setup, scale: 0.9, policies })).toMatchObject({
    agents: { scale: 0.9 },
    policies: { billing: { offerTimeoutSeconds: 10 } },
  })
  expect(wantedOf({ ...setup, policies }).policies).not.toHaveProperty('vip')
})

it('knows when there is nothing to learn', () => {
  expect(differs(setup)).toBe(false)
  expect(differs({ ...setup, policies: { billing: { now, then: { ...now } } } })).toBe(false)
  expect(differs({ ...setup, scale: 1.1 })).toBe(true)
})

it('lists the days of one source, the newest first', () =>
  expect(
    daysOf(
      [
        { day: '2026-03-01', source: 'OWN', contacts: 1 },
        { day: '2026-03-02', source: 'OWN', contacts: 1 },
        { day: '2026-03-03', source: 'IMPORTED', contacts: 1 },
      ],
      'OWN',
    ).map(({ day }) => day),
  ).toEqual(['2026-03-02', '2026-03-01']))
