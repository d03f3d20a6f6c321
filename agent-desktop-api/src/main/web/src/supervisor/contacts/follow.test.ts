import { expect, it } from 'vitest'
import type { ContactTold } from '../../app/routing'
import { foldFollowed, isLive, isStale, nothingFollowed, type Followed, type Heard } from './follow'

const contact = (state: ContactTold['state']): ContactTold => ({
  id: 'k',
  channel: 'VOICE',
  state,
  openedAt: '2026-03-02T09:00:00Z',
  version: 1,
  events: [],
  explanation: [],
})
const after = (...heard: Heard[]): Followed => heard.reduce(foldFollowed, nothingFollowed)

it('keeps showing a contact when a later question fails', () =>
  expect(after({ type: 'contact', contact: contact('QUEUED') }, { type: 'failed' }).is).toBe('open'))

it('says so when the first question fails', () => expect(after({ type: 'failed' }).is).toBe('failed'))

it.each([
  ['QUEUED', true],
  ['CONNECTED', true],
  ['CLOSED', false],
  ['ABANDONED', false],
] as const)('follows a contact that is %s: %s', (state, live) =>
  expect(isLive(after({ type: 'contact', contact: contact(state) }))).toBe(live),
)

it('reads a contact again once it no longer waits', () => {
  const waiting = after({ type: 'contact', contact: contact('QUEUED') })
  const gone = foldFollowed(waiting, { type: 'why', why: { waiting: false, state: 'CONNECTED' } })
  expect(isStale(waiting)).toBe(false)
  expect(isStale(gone)).toBe(true)
  expect(isStale(foldFollowed(gone, { type: 'contact', contact: contact('CONNECTED') }))).toBe(false)
})
