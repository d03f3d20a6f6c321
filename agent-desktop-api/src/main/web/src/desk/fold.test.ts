import { describe, expect, it } from 'vitest'
import type { AgentView, Contact, DeskMessage } from '../app/api'
import {
  emptyDesk,
  foldDesk,
  foldPresence,
  handleSeconds,
  heardContact,
  inbox,
  isOccupied,
  lostBeforeTalk,
  offerOf,
  stageOf,
  ticketsInHand,
  todaysContacts,
  type Desk,
} from './fold'

const at = '2026-03-02T09:00:00Z'
const agent: AgentView = { id: 'agent01', displayName: '陈晓雯', presence: 'AVAILABLE', since: at }
const contact = (over: Partial<Contact> = {}): Contact => ({
  id: 'k1',
  channel: 'VOICE',
  state: 'OFFERED',
  agent: 'agent01',
  openedAt: at,
  version: 1,
  ...over,
})
const talking = (over: Partial<Contact> = {}): Contact =>
  contact({ state: 'CONNECTED', connectedAt: at, version: 3, ...over })
const callback = { number: '139****0001', attempts: 1, expiresAt: at }
const snapshot = (...contacts: Contact[]): DeskMessage => ({
  type: 'snapshot',
  at,
  agent,
  contacts,
  sequence: 1,
})
const said = (
  type: 'offered' | 'connected' | 'withdrawn' | 'wrapUp' | 'closed' | 'ended',
  it: Contact,
): DeskMessage => ({
  type,
  at,
  contact: it,
  sequence: 2,
})
const after = (...messages: DeskMessage[]): Desk => messages.reduce(foldDesk, emptyDesk)

describe('the desk', () => {
  it('is exactly its snapshot when one comes', () => {
    const desk = after(snapshot(contact()), snapshot(contact({ id: 'k2' })))
    expect(desk.contacts.map((held) => held.id)).toEqual(['k2'])
  })

  it('follows the presence', () => {
    const desk = after(snapshot(), {
      type: 'presence',
      at,
      agent: { ...agent, presence: 'NOT_READY', reason: 'RONA' },
      sequence: 2,
    })
    expect(desk.agent?.reason).toBe('RONA')
  })

  it('does not go back to an older version of a contact', () => {
    const desk = after(snapshot(talking({ version: 9 })), said('offered', contact({ version: 2 })))
    expect(desk.contacts[0]?.state).toBe('CONNECTED')
  })

  it('forgets an offer that was withdrawn', () => {
    const desk = after(
      snapshot(),
      said('offered', contact()),
      said('withdrawn', contact({ state: 'QUEUED' })),
    )
    expect(desk).toMatchObject({ contacts: [], past: [] })
  })

  it.each([
    ['that was being put through', true, contact({ acceptedAt: at }), contact({ state: 'ABANDONED' })],
    [
      'whose customer is called back',
      true,
      contact({ acceptedAt: at }),
      contact({ state: 'QUEUED', callback }),
    ],
    ['whose customer waits on', false, contact({ acceptedAt: at }), contact({ state: 'QUEUED' })],
    ['that only rang', false, contact(), contact({ state: 'ABANDONED' })],
    ['that was talked to', false, talking({ acceptedAt: at }), contact({ state: 'CLOSED' })],
  ])('has lost, before there was a talk, a withdrawn contact %s: %s', (_, isLost, held, left) => {
    const lost = lostBeforeTalk(after(snapshot(held)), said('withdrawn', { ...left, version: 9 }))
    expect(lost).toEqual(isLost ? held : null)
  })

  it('lets go of a contact that now has another agent, and keeps it in the list of today', () => {
    const desk = after(snapshot(talking()), said('connected', talking({ agent: 'agent02', version: 4 })))
    expect(desk.contacts).toEqual([])
    expect(desk.past.map((held) => held.id)).toEqual(['k1'])
  })

  it('moves a closed contact to the past', () => {
    const closed = talking({ state: 'CLOSED', version: 6 })
    expect(after(snapshot(talking()), said('closed', closed))).toMatchObject({ contacts: [], past: [closed] })
  })
})

describe('a presence asked for', () => {
  const busy = after(snapshot(talking()))
  const next = { presence: 'NOT_READY' as const, reason: 'BREAK' }

  it('for later waits beside the present one, and goes when it is taken back', () => {
    const waiting = foldPresence(busy, { ...agent, next })
    expect(waiting.agent).toMatchObject({ presence: 'AVAILABLE', next })
    expect(foldPresence(waiting, agent).agent).not.toHaveProperty('next')
  })

  it('may wait only while a contact is in hand', () => {
    expect(isOccupied(busy)).toBe(true)
    expect(isOccupied(after(snapshot(contact())))).toBe(false)
    expect(isOccupied(after(snapshot()))).toBe(false)
  })
})

describe('the stage', () => {
  it.each([
    ['idle', []],
    ['offer', [contact()]],
    ['connecting', [contact({ acceptedAt: at })]],
    ['talking', [talking()]],
    ['talking', [talking({ state: 'ON_HOLD' })]],
    ['wrapUp', [talking({ state: 'WRAP_UP' })]],
    ['wrapUp', [talking({ endedAt: at })]],
  ] as const)('is %s', (stage, contacts) => {
    expect(stageOf(after(snapshot(...contacts))).is).toBe(stage)
  })

  it('shows an offer before unfinished paperwork', () => {
    const desk = after(snapshot(talking({ id: 'old', state: 'WRAP_UP' }), contact()))
    expect(stageOf(desk)).toMatchObject({ is: 'offer', contact: { id: 'k1' } })
  })
})

describe('the sound in the ear', () => {
  it('is the connected call', () => expect(heardContact(after(snapshot(talking())))?.id).toBe('k1'))
  it('is nobody while the call is held', () =>
    expect(heardContact(after(snapshot(talking({ state: 'ON_HOLD' }))))).toBeNull())
  it('is nobody while the server still calls this phone', () =>
    expect(heardContact(after(snapshot(contact({ state: 'CONNECTED', acceptedAt: at }))))).toBeNull())
  it('is nobody once the call ended', () =>
    expect(heardContact(after(snapshot(talking({ endedAt: at }))))).toBeNull())
})

describe('the list of today', () => {
  it('takes the newer of two versions and sorts the newest first', () => {
    const listed = [talking({ version: 3 }), talking({ id: 'k0', connectedAt: '2026-03-02T08:00:00Z' })]
    const desk = after(snapshot(talking()), said('closed', talking({ state: 'CLOSED', version: 7 })))
    expect(todaysContacts(listed, desk).map(({ id, state }) => [id, state])).toEqual([
      ['k1', 'CLOSED'],
      ['k0', 'CONNECTED'],
    ])
  })

  it('does not show a call that only rang', () => {
    expect(todaysContacts([], after(snapshot(contact())))).toEqual([])
  })

  it('counts from connected to ended, or to now', () => {
    expect(handleSeconds(talking(), Date.parse(at) + 61_000)).toBe(61)
    expect(handleSeconds(talking({ endedAt: '2026-03-02T09:00:09Z' }), Date.parse(at) + 61_000)).toBe(9)
    expect(handleSeconds(contact(), Date.parse(at))).toBe(0)
  })
})

describe('a ticket in hand', () => {
  const ticket = talking({ id: 't1', channel: 'TICKET' })

  it('leaves the desk to callers', () => {
    expect(stageOf(after(snapshot(ticket))).is).toBe('idle')
    expect(stageOf(after(snapshot(ticket, contact()))).is).toBe('offer')
    expect(stageOf(after(snapshot(ticket, talking())))).toMatchObject({
      is: 'talking',
      contact: { id: 'k1' },
    })
  })

  it('is listed, and does not put off a change of presence', () => {
    const desk = after(snapshot(ticket))
    expect(ticketsInHand(desk).map(({ id }) => id)).toEqual(['t1'])
    expect(isOccupied(desk)).toBe(false)
  })

  it('is offered like a call, and has its paperwork', () => {
    const offered = contact({ id: 't1', channel: 'TICKET' })
    expect(stageOf(after(snapshot(offered))).is).toBe('offer')
    expect(stageOf(after(snapshot({ ...ticket, state: 'WRAP_UP', endedAt: at }))).is).toBe('wrapUp')
  })
})

describe('the inbox', () => {
  const chat = talking({ id: 'k1', channel: 'CHAT', openedAt: '2026-03-02T09:00:00Z' })
  const offer = contact({ id: 'k2', openedAt: '2026-03-02T09:01:00Z' })
  const ticket = talking({ id: 'k3', channel: 'TICKET' })
  const desk = foldDesk(emptyDesk, snapshot(offer, ticket, chat))

  it('has calls and chats in the order in which customers came, whoever told of them first', () => {
    expect(inbox(desk).map(({ id }) => id)).toEqual(['k1', 'k2'])
  })
  it('tells what is offered while something else is in hand', () => {
    expect(offerOf(desk)?.id).toBe('k2')
    expect(stageOf(desk)).toEqual({ is: 'talking', contact: chat })
  })
  it('shows what the agent has chosen, as long as it is there', () => {
    expect(stageOf(desk, 'k2')).toEqual({ is: 'offer', contact: offer })
    expect(stageOf(desk, 'gone')).toEqual({ is: 'talking', contact: chat })
  })
})
