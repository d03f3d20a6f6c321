import { describe, expect, it } from 'vitest'
import { occasions, type Refund, type Ticket, type TicketAlarm, type TicketEvent } from '../../app/tickets'
import { ticketsEn } from '../../app/words/tickets.en'
import { ticketsZh } from '../../app/words/tickets.zh'
import { ticketFormsEn } from '../../app/words/ticketForms.en'
import { ticketFormsZh } from '../../app/words/ticketForms.zh'
import { clockKey, detailOf, storyOf, type Teller } from './story'
import { sayingsOf } from './talk'

const teller: Teller = {
  say: (key, named) => `${key.split('.').at(-1) ?? ''}${named ? `(${Object.values(named).join(',')})` : ''}`,
  has: () => true,
  agent: (id) => (id === 'agent01' ? '陈晓雯' : id),
  group: (name) => (name === 'hq' ? '集团' : name),
  cause: (code) => `cause:${code}`,
  category: (code) => `category:${code}`,
  moment: (instant) => instant.slice(11, 16),
  money: (fen) => `¥${fen / 100}`,
  told: (name) => ({ agent01: '陈晓雯', hq: '集团' })[name] ?? name,
  slaClass: (name) => `class:${name}`,
  length: (seconds) => `${seconds}s`,
}
const event = (type: string, more: Partial<TicketEvent> = {}): TicketEvent => ({
  sequence: 1,
  type,
  at: '2026-11-28T04:00:00Z',
  by: 'agent01',
  ...more,
})
const ticket = (more: Partial<Ticket> = {}): Ticket => ({
  id: 't1',
  number: 'T1',
  version: 3,
  state: 'WORKING',
  priority: 'URGENT',
  category: 'billing',
  subject: '多扣费',
  description: '多扣 12 元',
  openedAt: '2026-11-28T01:00:00Z',
  openedBy: 'agent01',
  changedAt: '2026-11-28T04:00:00Z',
  clocks: {},
  allowed: [],
  ...more,
})

describe('an event', () => {
  it.each([
    [event('Dispatched', { details: { group: 'hq', to: 'agent01' } }), '集团 · 陈晓雯'],
    [event('Transferred', { details: { group: 'hq', reason: '跨省' } }), '集团 · 跨省'],
    [event('Archived', { details: { rootCause: 'x', liability: 'OURS' } }), 'cause:x · OURS'],
    [
      event('Suspended', { text: '等凭证', details: { until: '2026-11-29T08:30:00Z' } }),
      'until(08:30) · 等凭证',
    ],
    [event('MergedInto', { details: { target: { id: 't2', number: 'T2' } } }), 'T2'],
    [event('Worked', { details: { note: '已查' } }), '已查'],
    [event('Resumed'), ''],
    [
      event('Escalated', { by: '', text: 'RESOLUTION 2', details: { to: 'SUPERVISOR' } }),
      'to(SUPERVISOR) · resolution · level(2)',
    ],
    [event('Escalated', { text: '再不处理就上报', details: { to: 'hq' } }), 'to(集团) · 再不处理就上报'],
    [
      event('TermsChanged', {
        details: { terms: { slaClass: 'urgent', calendar: { name: 'office', version: 2 } } },
      }),
      'class:urgent · office',
    ],
  ])('tells what it changed', (happened, told) => {
    expect(detailOf(happened, teller)).toBe(told)
  })

  it('of every kind has a name in both languages', () => {
    expect(Object.keys(ticketFormsEn.event)).toEqual(Object.keys(ticketFormsZh.event))
    expect(Object.keys(ticketFormsZh.event)).toHaveLength(31)
  })

  it('of a kind that is not known yet is still told', () => {
    const strange = { ...teller, has: () => false }
    expect(storyOf(ticket({ history: [event('Audited')] }), strange)[0]?.title).toBe('Audited')
  })
})

describe('the story', () => {
  it('weaves what was done with who was told, newest first', () => {
    const story = storyOf(
      ticket({
        history: [event('Opened', { at: '2026-11-28T01:00:00Z' }), event('Worked', { sequence: 2 })],
        alarms: [
          {
            at: '2026-11-28T03:00:00Z',
            kind: 'FIRST_RESPONSE',
            occasion: 'BREACH',
            told: ['agent01', 'hq'],
            toldAt: '2026-11-28T03:00:01Z',
          },
        ],
      }),
      teller,
    )
    expect(story.map(({ kind }) => kind)).toEqual(['event', 'alarm', 'event'])
    expect(story[1]).toMatchObject({
      title: 'firstResponse · BREACH',
      detail: 'told(陈晓雯comma集团,03:00)',
      tone: 'bad',
    })
  })

  it('tells of an alarm about no clock, and of one taken back', () => {
    const alarms: TicketAlarm[] = [
      { at: '2026-11-28T03:00:00Z', kind: null, occasion: 'LOOK_AGAIN', told: ['hq'] },
      {
        at: '2026-11-28T02:00:00Z',
        kind: 'RESOLUTION',
        occasion: 'BREACH',
        withdrawnAt: '2026-11-28T02:01:00Z',
      },
    ]
    const [again, moved] = storyOf(ticket({ alarms }), teller)
    expect(again).toMatchObject({ title: 'LOOK_AGAIN', icon: 'calendar', tone: 'warn' })
    expect(moved).toMatchObject({ detail: 'withdrawn', tone: 'none' })
  })

  it('has words for whatever somebody is told, in both languages', () => {
    for (const words of [ticketsZh, ticketsEn])
      expect(Object.keys(words.tickets.occasion).sort()).toEqual([...occasions].sort())
  })

  it('tells each decision about money in its place', () => {
    const refund: Refund = {
      id: 'r1',
      kind: 'REFUND',
      amountFen: 9000,
      liability: 'OURS',
      state: 'PROPOSED',
      reason: '多收',
      proposedBy: 'agent01',
      at: '2026-11-28T03:00:00Z',
      steps: [
        { role: 'SUPERVISOR', by: 'sup', at: '2026-11-28T03:30:00Z', decision: 'APPROVE', note: '属实' },
        { role: 'ADMIN' },
      ],
    }
    const told = storyOf(ticket({ refunds: [refund] }), teller)
    expect(told.map(({ title, detail }) => [title, detail])).toEqual([
      ['REFUND ¥90 · APPROVE', '属实'],
      ['REFUND ¥90 · PROPOSE', '多收'],
    ])
  })

  it('calls a clock by one name however it is written', () => {
    expect([clockKey('FIRST_RESPONSE'), clockKey('nextResponse'), clockKey('RESOLUTION')]).toEqual([
      'firstResponse',
      'nextResponse',
      'resolution',
    ])
  })
})

it('takes only words into the conversation, the complaint first', () => {
  const sayings = sayingsOf(
    ticket({
      history: [
        event('Opened'),
        event('CustomerWrote', { sequence: 2, text: '还没好？', by: '' }),
        event('Taken', { sequence: 3 }),
        event('Replied', { sequence: 4, details: { text: '在查' } }),
        event('Worked', { sequence: 5, text: '查到了' }),
      ],
    }),
  )
  expect(sayings.map(({ from, text }) => [from, text])).toEqual([
    ['customer', '多扣 12 元'],
    ['customer', '还没好？'],
    ['us', '在查'],
    ['inner', '查到了'],
  ])
})
