import type { Contact } from '../src/app/api.ts'
import type {
  Candidate,
  ContactEvent,
  ContactTold,
  Decision,
  WhyIdle,
  WhyWaiting,
} from '../src/app/routing.ts'
import { call, queues } from './people.ts'

const ago = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString()
const states = [
  'CLOSED',
  'CLOSED',
  'CONNECTED',
  'CLOSED',
  'ABANDONED',
  'CLOSED',
  'QUEUED',
  'WRAP_UP',
] as const

const candidates = (chosen: boolean): Candidate[] => [
  { agent: 'agent01', verdict: chosen ? 'CHOSEN' : 'OCCUPIED' },
  { agent: 'agent03', verdict: chosen ? 'LATER_IN_ORDER' : 'OCCUPIED' },
  { agent: 'agent05', verdict: 'NOT_AVAILABLE', detail: 'MEAL' },
  { agent: 'agent07', verdict: 'SKILL_MISSING', detail: 'complaints>=3' },
  { agent: 'agent02', verdict: 'NOT_AVAILABLE', detail: 'OFFLINE' },
  { agent: 'agent06', verdict: 'DECLINED', detail: '12 s' },
  { agent: 'agent08', verdict: 'TOOK_HIGHER_RANK' },
  { agent: 'agent04', verdict: 'SKILL_MISSING', detail: 'zh>=3' },
]

const rank = (queuedSecondsAgo: number): Decision['why']['rank'] => ({
  queuedAt: ago(queuedSecondsAgo),
  queueSeconds: 0,
  prioritySeconds: 60,
  tierSeconds: 45,
  rankedAt: ago(queuedSecondsAgo + 105),
})

const decision = (agent: string | null, secondsAgo: number, queuedAgo: number): Decision => ({
  ...(agent ? { agent } : {}),
  at: ago(secondsAgo),
  kind: agent ? 'OFFER' : 'OVERFLOW',
  why: {
    policyVersion: 3,
    rank: rank(queuedAgo),
    ahead: agent ? 0 : 3,
    waiting: 7,
    step: agent === 'agent01' ? 1 : 0,
    requirement: 'complaints>=2 and zh',
    order: 'LONGEST_IDLE',
    candidates: agent ? candidates(true) : [],
    others: agent ? 4 : 0,
    ...(agent ? {} : { rule: { when: 'LENGTH', limit: 40, to: 'QUEUE', queue: 'service' } as const }),
  },
})

const event = (type: string, secondsAgo: number, more: object = {}): ContactEvent => ({
  type,
  at: ago(secondsAgo),
  ...more,
})

/** A page of contacts, and one of them told in full. */
export class History {
  readonly all: Contact[] = Array.from({ length: 240 }, (_, index) => {
    const state = states[index % states.length] ?? 'CLOSED'
    const start = 130 + index * 97
    const contact = call(`h-${index}`, index, queues[index % 4]?.name ?? 'service', start)
    const talked = ['CLOSED', 'CONNECTED', 'WRAP_UP'].includes(state)
    return {
      ...contact,
      state,
      ...(talked
        ? { agent: `agent0${1 + (index % 8)}`, acceptedAt: ago(start - 40), connectedAt: ago(start - 42) }
        : {}),
      ...(state === 'CLOSED'
        ? { endedAt: ago(start - 120), closedAt: ago(start - 125), endedBy: 'CUSTOMER' }
        : {}),
      ...(state === 'ABANDONED' ? { endedAt: ago(start - 70), closedAt: ago(start - 70) } : {}),
      ...(index === 6 ? { callback: { number: '139****0077', attempts: 1, expiresAt: ago(-90_000) } } : {}),
    }
  })

  page(query: URLSearchParams): { items: Contact[]; next?: string } {
    const matching = this.all.filter(
      (contact) =>
        (!query.get('queue') || contact.queue === query.get('queue')) &&
        (!query.get('state') || contact.state === query.get('state')) &&
        (!query.get('agent') || contact.agent === query.get('agent')),
    )
    const begin = matching.findIndex(({ id }) => id === query.get('after')) + 1
    const size = Number(query.get('size') ?? 50)
    const items = matching.slice(begin, begin + size)
    const last = items.at(-1)
    return { items, ...(begin + size < matching.length && last ? { next: last.id } : {}) }
  }

  told(id: string): ContactTold | null {
    const contact = this.all.find((one) => one.id === id)
    if (!contact) return null
    const waits = contact.state === 'QUEUED'
    return {
      ...contact,
      queuedAt: ago(214),
      ...(waits
        ? { priority: 1 }
        : { connectedAt: ago(91), acceptedAt: ago(94), endedAt: ago(4), recordings: ['a'] }),
      events: [
        event('Opened', 246, { customerAddress: '138****1234', channel: 'VOICE' }),
        event('Identified', 246, { customer: 'c-1' }),
        event('LanguageChosen', 235, { language: 'ZH' }),
        event('StepTaken', 222, { step: 'menu', input: '2' }),
        event('Queued', 214, { queue: 'complaints', preferredAgent: 'agent03' }),
        event('Offered', 150, { agent: 'agent06' }),
        event('Requeued', 131, { agent: 'agent06', reason: 'DECLINED', notBefore: ago(101) }),
        ...(waits
          ? [event('Overflowed', 60, { when: 'LENGTH', to: { to: 'ToQueue', queue: 'service' } })]
          : [
              event('Offered', 98, { agent: 'agent01' }),
              event('Accepted', 94, { agent: 'agent01' }),
              event('Connected', 91, { agent: 'agent01' }),
              event('Ended', 4, { by: 'CUSTOMER' }),
            ]),
      ],
      explanation: [
        decision('agent06', 150, 214),
        waits ? decision(null, 60, 214) : decision('agent01', 98, 214),
      ],
    }
  }

  why(id: string): WhyWaiting | null {
    const contact = this.all.find((one) => one.id === id)
    if (!contact) return null
    if (contact.state !== 'QUEUED') return { waiting: false, state: contact.state }
    return {
      waiting: true,
      position: 4,
      ahead: 3,
      estimatedWaitSeconds: 96,
      step: { index: 1, requirement: 'complaints>=2 and zh', nextAt: ago(-34) },
      rank: rank(214),
      nextOverflow: { when: 'WAIT', at: ago(-86), to: 'CALLBACK' },
      candidates: candidates(false),
      others: 4,
    }
  }
}

/** Why agent `id` gets nothing. */
export const whyIdle = (id: string): WhyIdle => ({
  presence: id === 'agent05' ? 'NOT_READY' : 'AVAILABLE',
  ...(id === 'agent05' ? { reason: 'MEAL' } : {}),
  ...(id === 'agent03' ? { next: { presence: 'NOT_READY', reason: 'BREAK' } } : {}),
  load: [
    { channel: 'VOICE', used: 0, limit: 1 },
    { channel: 'CHAT', used: 2, limit: 3 },
    { channel: 'TICKET', used: 2, limit: 2 },
  ],
  queues: [
    {
      queue: 'complaints',
      waiting: 7,
      longestWaitSeconds: 214,
      verdict: 'SKILL_MISSING',
      detail: 'complaints>=3',
    },
    { queue: 'service', waiting: 3, longestWaitSeconds: 28, verdict: 'OTHER_PREFERRED', contact: 'h-6' },
    { queue: 'vip', waiting: 0, verdict: 'NOBODY_WAITS' },
  ],
  own: id === 'agent01' ? ['h-6'] : [],
})
