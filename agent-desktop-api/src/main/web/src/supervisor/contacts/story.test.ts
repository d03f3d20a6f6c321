import { describe, expect, it } from 'vitest'
import { countVerdicts, ruleOf, storyOf, verdictOf, type Teller } from './story'

const teller: Teller = {
  say: (key, named) => (named ? `${key}(${Object.values(named).join()})` : key),
  has: (key) => !key.endsWith('.unheard'),
  duration: (seconds) => `${seconds} s`,
  queue: (name) => `queue ${name}`,
  agent: (id) => `agent ${id ?? ''}`,
}
const at = (second: number): string => new Date(Date.UTC(2026, 2, 2, 9, 0, second)).toISOString()

describe('the story of a contact', () => {
  it('tells queue, agent and reason by name, and how much later each came', () => {
    const story = storyOf(
      [
        { type: 'Queued', queue: 'billing', at: at(0) },
        { type: 'Requeued', agent: 'a1', reason: 'RONA', at: at(20) },
      ],
      teller,
    )
    expect(story.map(({ detail, later }) => [detail, later])).toEqual([
      ['queue billing', 0],
      ['agent a1 · contacts.reasons.RONA', 20],
    ])
  })

  it.each([
    [{ to: 'ToQueue', queue: 'vip' }, '→ queue vip'],
    [{ to: 'ToNumber', number: '10010' }, '→ 10010'],
    [{ to: 'Callback' }, '→ overflow.toName.CALLBACK'],
  ])('tells where %j leads', (destination, told) =>
    expect(storyOf([{ type: 'Transferred', destination, at: at(0) }], teller)[0]?.detail).toBe(told),
  )

  it('shows an event it has no word for by its own name', () =>
    expect(storyOf([{ type: 'unheard', at: at(0) }], teller)[0]?.title).toBe('unheard'))
})

describe('a verdict', () => {
  it('is told in words, an unknown one as it is', () => {
    expect(verdictOf('OCCUPIED', teller)).toBe('verdict.OCCUPIED')
    expect(verdictOf('unheard', teller)).toBe('unheard')
  })

  it('is counted, the most frequent first', () =>
    expect(
      countVerdicts(
        ['OCCUPIED', 'NOT_AVAILABLE', 'NOT_AVAILABLE'].map((verdict) => ({ agent: 'a', verdict })),
      ),
    ).toEqual([
      { verdict: 'NOT_AVAILABLE', count: 2 },
      { verdict: 'OCCUPIED', count: 1 },
    ]))
})

it('tells an overflow rule, be it whole or only its name', () => {
  expect(ruleOf('CLOSED', teller)).toBe('overflow.why.CLOSED')
  expect(ruleOf({ when: 'WAIT', limit: 60, to: 'VOICEMAIL' }, teller)).toContain('overflow.to.VOICEMAIL')
  expect(ruleOf(undefined, teller)).toBe('')
})
