import { expect, it } from 'vitest'
import type { Ability, WhyIdle } from '../../app/routing'
import { mainReason, matches, ownIds, sameAbility } from './ability'

const agent = (over: Partial<Ability> = {}): Ability => ({
  id: 'agent01',
  displayName: '陈晓雯',
  skills: [
    { name: 'zh', level: 5 },
    { name: 'billing', level: 2 },
  ],
  queues: ['service', 'vip'],
  capacity: { VOICE: 1 },
  ...over,
})
const why = (over: Partial<WhyIdle> = {}): WhyIdle => ({
  presence: 'AVAILABLE',
  load: [{ channel: 'VOICE', used: 0, limit: 1 }],
  queues: [{ queue: 'vip', waiting: 0, verdict: 'NOBODY_WAITS' }],
  own: [],
  ...over,
})

it('is the same in whatever order', () => {
  expect(
    sameAbility(agent(), agent({ queues: ['vip', 'service'], skills: [...agent().skills].reverse() })),
  ).toBe(true)
  expect(sameAbility(agent(), agent({ voiceInterruptsChat: true }))).toBe(false)
  expect(sameAbility(agent(), agent({ skills: [{ name: 'zh', level: 4 }] }))).toBe(false)
})

it.each([
  ['', true],
  ['晓雯', true],
  ['AGENT01', true],
  ['bill', true],
  ['星级', true],
  ['english', false],
])('is found by “%s”: %s', (search, found) =>
  expect(matches(agent(), search, (name) => (name === 'vip' ? '星级客户' : name))).toBe(found),
)

it.each([
  ['offline', why({ presence: 'OFFLINE' })],
  ['notReady', why({ presence: 'NOT_READY', reason: 'MEAL' })],
  ['leaving', why({ next: { presence: 'NOT_READY', reason: 'BREAK' } })],
  ['noQueues', why({ queues: [] })],
  ['full', why({ load: [{ channel: 'VOICE', used: 1, limit: 1 }] })],
  ['ready', why()],
] as const)('gets nothing because: %s', (reason, idle) => expect(mainReason(idle)).toBe(reason))

it('reads contacts kept for the agent, told by id or whole', () =>
  expect(ownIds(['a', { id: 'b' }])).toEqual(['a', 'b']))
