import { describe, expect, it } from 'vitest'
import type { ChatFrom, ChatMessage } from '../app/chats'
import {
  emptyConversation,
  rowsOf,
  urgencyOf,
  withDelivery,
  withMessage,
  withOutgoing,
  withPage,
  withStanding,
} from './conversation'

const at = (minute: number): string => new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString()
const message = (
  number: number,
  from: ChatFrom = 'customer',
  more: Partial<ChatMessage> = {},
): ChatMessage => ({
  number,
  from,
  at: at(number),
  kind: 'text',
  text: `m${number}`,
  delivery: 'sent',
  ...more,
})
const numbers = (chat: { messages: ChatMessage[] } | null): number[] =>
  (chat?.messages ?? []).map((one) => one.number)
const page = withPage(emptyConversation, [message(3), message(4)], false)

describe('a conversation', () => {
  it('knows the card that was sent by its title', () => {
    const sending = withOutgoing(page, { key: 'k', at: at(5), text: '提速', whisper: false, article: 'a1' })
    const card = { article: 'a1', title: '提速', summary: '', url: '' }
    const said: ChatMessage = { number: 5, from: 'agent', at: at(5), kind: 'card', card, delivery: 'sent' }
    expect(withMessage(sending, said)?.outgoing).toEqual([])
  })
  it('has pages before what is there, none twice', () => {
    const older = withPage(page, [message(1), message(2), message(3)], true)
    expect(numbers(older)).toEqual([1, 2, 3, 4])
    expect(older.whole).toBe(true)
  })
  it('has what comes behind what is there', () => {
    expect(numbers(withMessage(page, message(5)))).toEqual([3, 4, 5])
  })
  it('does not show a message twice', () => {
    expect(numbers(withMessage(page, message(4)))).toEqual([3, 4])
  })
  it('is read anew when something was missed', () => {
    expect(withMessage(page, message(7))).toBeNull()
  })
  it('shows what was sent once, whichever of answer and news comes first', () => {
    const sending = withOutgoing(page, { key: 'k', at: at(5), text: 'm5', whisper: false })
    const told = withMessage(sending, message(5, 'agent'))
    expect(told?.outgoing).toEqual([])
    expect(numbers(withMessage(told ?? page, message(5, 'agent')))).toEqual([3, 4, 5])
  })
  it('is unread and waits from the first word of the customer to the answer of an agent', () => {
    const asked = withMessage(withMessage(page, message(5)) ?? page, message(6)) ?? page
    expect([asked.unread, asked.waitingSince]).toEqual([2, at(5)])
    const noted = withMessage(asked, message(7, 'whisper')) ?? page
    expect([noted.waitingSince, noted.last?.number]).toEqual([at(5), 6])
    expect(withMessage(noted, message(8, 'agent'))?.waitingSince).toBeNull()
  })
  it('stands as the server says', () => {
    const standing = withStanding(emptyConversation, { unread: 3, last: message(9), waitingSince: at(8) })
    expect([standing.unread, standing.last?.number, standing.waitingSince]).toEqual([3, 9, at(8)])
  })
  it('tells what became of a message, and why', () => {
    const failed = withDelivery(page, { number: 4, delivery: 'failed', problem: '45015' })
    expect(failed.messages[1]).toMatchObject({ delivery: 'failed', problem: '45015' })
  })
})

describe('the rows of a conversation', () => {
  it('begin each day with a line, and join what one person wrote in one go', () => {
    const nextDay = message(4, 'customer', { at: '2026-03-05T09:00:00Z' })
    const chat = withPage(emptyConversation, [message(1), message(2), message(3, 'agent'), nextDay], true)
    expect(rowsOf(chat).map((row) => (row.is === 'message' ? row.follows : row.is))).toEqual([
      'day',
      false,
      true,
      false,
      'day',
      false,
    ])
  })
})

describe('how urgent an answer is', () => {
  it.each([
    [null, 'none'],
    [29, 'good'],
    [30, 'warn'],
    [60, 'bad'],
  ] as const)('%s seconds: %s', (seconds, urgency) => {
    const since = seconds === null ? null : at(0)
    expect(urgencyOf(since, Date.parse(at(0)) + (seconds ?? 0) * 1000)).toBe(urgency)
  })
})
