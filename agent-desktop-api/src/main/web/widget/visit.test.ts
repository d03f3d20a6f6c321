import { describe, expect, it } from 'vitest'
import type { ChatMessage } from '../src/app/chats'
import { after, emptyVisit, sending, type Said, type Visit } from './visit'

const message = (number: number, more: Partial<ChatMessage> = {}): ChatMessage => ({
  number,
  from: 'agent',
  at: '2026-03-02T09:00:00Z',
  kind: 'text',
  text: `m${number}`,
  delivery: 'sent',
  ...more,
})
const welcome = (...messages: ChatMessage[]): Said => ({
  type: 'welcome',
  visitor: 'v',
  conversation: 'c1',
  messages,
  first: true,
  state: { phase: 'flow' },
})
const told = (visit: Visit, ...said: Said[]): Visit => said.reduce((now, one) => after(now, one, 5), visit)
const says = (said: ChatMessage, conversation = 'c1'): Said => ({
  type: 'message',
  conversation,
  message: said,
})
const kept = (number: number): Said => ({ type: 'delivery', key: 'k', conversation: 'c1', number })
const waiting = sending(emptyVisit, { key: 'k', text: 'hi' })
const own = message(1, { from: 'customer' })

describe('a visit', () => {
  it('shows no message twice, however often it is told', () => {
    const visit = told(emptyVisit, welcome(message(1)), says(message(1)), says(message(2)))
    expect(visit.messages.map((one) => one.number)).toEqual([1, 2])
    expect(visit.unread).toBe(1)
  })
  it('tells the same number of another conversation apart', () => {
    expect(told(emptyVisit, welcome(message(1)), says(message(1), 'c2')).messages).toHaveLength(2)
  })
  it('has what was said before in front', () => {
    const earlier: Said = {
      type: 'earlier',
      conversation: 'c1',
      messages: [message(1), message(2)],
      first: true,
    }
    const visit = told(emptyVisit, { ...welcome(message(2)), first: false } as Said, earlier)
    expect([visit.messages.map((one) => one.number), visit.first]).toEqual([[1, 2], true])
  })
  it('keeps what was not taken, whatever else is told', () => {
    expect(told(waiting, welcome(), says(message(1))).pending).toHaveLength(1)
  })
  it('shows what was sent once, whichever of receipt and message comes first', () => {
    expect(told(waiting, kept(1)).pending).toHaveLength(1)
    expect(told(waiting, kept(1), says(own)).pending).toEqual([])
    expect(told(waiting, says(own), kept(1)).pending).toEqual([])
    expect(told(waiting, welcome(own), kept(1)).pending).toEqual([])
  })
  it('says why something was refused, until it is sent again', () => {
    const refused = told(waiting, { type: 'refused', key: 'k', reason: 'too-fast' })
    expect(refused.pending[0]?.refused).toBe('too-fast')
    expect(sending(refused, refused.pending[0] ?? { key: '', text: '' }).pending[0]?.refused).toBeUndefined()
  })
  it('ends typing with the message', () => {
    const typing = told(emptyVisit, { type: 'typing' })
    expect([typing.typedAt, told(typing, says(message(1))).typedAt]).toEqual([5, 0])
  })
})
