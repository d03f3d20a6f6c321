import type { Change } from '../../ui/change'
import { weekdays, type Calendar, type OverflowRule, type QueuePolicy, type Span } from '../../app/routing'

export { partsChanged } from '../../ui/editing'

/** One thing a policy says, in words; `key` is the same thing in another version. */
export interface Fact {
  key: string
  section: Section
  name: string
  value: string
}

export type Section = 'basics' | 'routing' | 'rank' | 'offer' | 'overflow' | 'hours' | 'callback'

/** The words of the reader's language that facts are made of. */
export interface Words {
  say: (key: string, named?: Record<string, unknown>) => string
  duration: (seconds: number) => string
  queue: (name: string) => string
}

const spansOf = (spans: Span[] | undefined, words: Words): string =>
  spans?.length ? spans.map(([from, to]) => `${from}–${to}`).join(', ') : words.say('queues.closed')

function calendarFacts(calendar: Calendar | null, root: string, section: Section, words: Words): Fact[] {
  if (!calendar)
    return [{ key: root, section, name: words.say('queues.hours'), value: words.say('queues.always') }]
  const fact = (key: string, name: string, value: string): Fact => ({
    key: `${root}.${key}`,
    section,
    name,
    value,
  })
  const dated = (kind: 'breaks' | 'overrides'): Fact[] =>
    Object.entries(calendar[kind] ?? {}).map(([day, spans]) =>
      fact(`${kind}.${day}`, `${words.say(`queues.${kind}`)} ${day}`, spansOf(spans, words)),
    )
  return [
    { key: root, section, name: words.say('queues.hours'), value: words.say('queues.byCalendar') },
    fact('tz', words.say('queues.tz'), calendar.tz),
    ...weekdays.map((day) => fact(day, words.say(`weekday.${day}`), spansOf(calendar.hours[day], words))),
    ...(calendar.holidays ?? []).map((day) =>
      fact(`holiday.${day}`, `${words.say('queues.holiday')} ${day}`, words.say('queues.closed')),
    ),
    ...dated('breaks'),
    ...dated('overrides'),
  ]
}

/** An overflow rule in one sentence: what happens, and then what. */
export function ruleSentence(rule: OverflowRule, words: Words): string {
  const when = words.say(`overflow.when.${rule.when}`, {
    limit: rule.when === 'WAIT' ? words.duration(rule.limit ?? 0) : (rule.limit ?? 0),
  })
  const to = words.say(`overflow.to.${rule.to}`, { queue: words.queue(rule.queue ?? '') })
  const text = rule.to === 'ANNOUNCEMENT' ? ` “${rule.textZh ?? ''}” / “${rule.textEn ?? ''}”` : ''
  return `${when} → ${to}${text}`
}

/** Everything a policy says, in the order of the form. */
export function factsOf(policy: QueuePolicy, words: Words): Fact[] {
  const { say, duration } = words
  const fact = (section: Section, key: string, value: string): Fact => ({
    key,
    section,
    name: say(`queues.${key}`),
    value,
  })
  return [
    fact('basics', 'labelZh', policy.labelZh),
    fact('basics', 'labelEn', policy.labelEn),
    fact('basics', 'serviceLevel', duration(policy.serviceLevelSeconds)),
    ...policy.steps.map((step, index): Fact => ({
      key: `steps.${index}`,
      section: 'routing',
      name: say('queues.stepAt', { n: index + 1 }),
      value: `${duration(step.afterSeconds)} · ${step.requirement || say('queues.anyone')}`,
    })),
    fact('routing', 'agentOrder', say(`agentOrder.${policy.agentOrder}`)),
    fact('routing', 'lastAgent', duration(policy.lastAgentSeconds)),
    fact('routing', 'returnWithin', duration(policy.returnWithinSeconds)),
    fact('rank', 'rankQueue', duration(policy.rank.queueSeconds)),
    fact('rank', 'rankPriority', duration(policy.rank.prioritySeconds)),
    ...policy.rank.tierSeconds.map((seconds, index): Fact => ({
      key: `tier.${index}`,
      section: 'rank',
      name: say('queues.rankTier', { n: index + 1 }),
      value: duration(seconds),
    })),
    fact('offer', 'autoAccept', say(policy.autoAccept ? 'queues.notAsked' : 'queues.asked')),
    fact('offer', 'offerTimeout', duration(policy.offerTimeoutSeconds)),
    fact('offer', 'declineDelay', duration(policy.declineDelaySeconds)),
    fact(
      'offer',
      'wrapUp',
      policy.wrapUpSeconds === null ? say('queues.untilDone') : duration(policy.wrapUpSeconds),
    ),
    ...policy.overflow.map((rule, index): Fact => ({
      key: `overflow.${index}`,
      section: 'overflow',
      name: say('queues.ruleAt', { n: index + 1 }),
      value: ruleSentence(rule, words),
    })),
    ...calendarFacts(policy.hours, 'hours', 'hours', words),
    fact('callback', 'attempts', String(policy.callback.attempts)),
    fact('callback', 'retryAfter', duration(policy.callback.retryAfterSeconds)),
    fact('callback', 'expiry', duration(policy.callback.expirySeconds)),
    ...calendarFacts(policy.callback.hours, 'callbackHours', 'callback', words),
  ]
}

/** What differs between two policies, in words. */
export function changesOf(before: QueuePolicy, after: QueuePolicy, words: Words): Change[] {
  const old = factsOf(before, words)
  const fresh = factsOf(after, words)
  const was = new Map(old.map((fact) => [fact.key, fact]))
  const is = new Map(fresh.map((fact) => [fact.key, fact]))
  const all = [...fresh, ...old.filter((fact) => !is.has(fact.key))]
  return all.flatMap(({ key, section, name }) => {
    const from = was.get(key)?.value ?? null
    const to = is.get(key)?.value ?? null
    return from === to
      ? []
      : [{ section: words.say(`queues.section.${section}`), name, before: from, after: to }]
  })
}
