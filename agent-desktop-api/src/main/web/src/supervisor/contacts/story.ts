import type { Candidate, ContactEvent, OverflowRule, Why } from '../../app/routing'
import type { IconName } from '../../ui/icons'
import { momentOf } from '../../ui/format'
import { ruleSentence, type Words } from '../queues/facts'

/** The words a contact's story is told in. */
export interface Teller extends Words {
  agent: (id: string | undefined) => string
  has: (key: string) => boolean
}

/** One line of what happened to a contact. */
export interface Line {
  at: string
  title: string
  detail: string
  icon: IconName
  tone: string
  /** seconds since the line before */
  later: number
}

const looks: Record<string, [IconName, string]> = {
  Opened: ['inbound', 'none'],
  Reached: ['callback', 'good'],
  Queued: ['queue', 'talk'],
  Offered: ['phone', 'warn'],
  Accepted: ['check', 'good'],
  Connected: ['phone', 'good'],
  Requeued: ['undo', 'warn'],
  AgentLost: ['cloudOff', 'bad'],
  Reconnecting: ['cloudOff', 'warn'],
  Held: ['pause', 'warn'],
  Resumed: ['play', 'good'],
  Transferred: ['transfer', 'talk'],
  Ended: ['hangUp', 'none'],
  Abandoned: ['missed', 'bad'],
  WrappedUp: ['check', 'paper'],
  Overflowed: ['routes', 'warn'],
  CallbackRequested: ['callback', 'talk'],
  CallbackFailed: ['missed', 'bad'],
  VoicemailLeft: ['mic', 'talk'],
  Rated: ['star', 'talk'],
}

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
const nameIn = (value: unknown): string =>
  value !== null && typeof value === 'object' ? text(Object.values(value)[0]) : text(value)

const known = (teller: Teller, key: string, otherwise: string): string =>
  teller.has(key) ? teller.say(key) : otherwise

/** What an event tells beyond its kind. */
function detailOf(event: ContactEvent, teller: Teller): string {
  const parts: string[] = []
  const add = (part: string): void => {
    if (part) parts.push(part)
  }
  if (event.type === 'StepTaken') {
    const step = text(event['step'])
    add(known(teller, `step.${step}`, step))
    if (event['input']) add(teller.say('step.pressed', { key: event['input'] }))
  }
  if (event['flow']) add(`${text(event['flow'])} v${text(event['version'])}`)
  if (event['queue']) add(teller.queue(nameIn(event['queue'])))
  if (event['agent']) add(teller.agent(nameIn(event['agent'])))
  if (event['preferredAgent'])
    add(teller.say('contacts.forAgent', { agent: teller.agent(nameIn(event['preferredAgent'])) }))
  if (event['language'])
    add(known(teller, `languages.${text(event['language']).toLowerCase()}`, text(event['language'])))
  if (event['reason']) add(known(teller, `contacts.reasons.${text(event['reason'])}`, text(event['reason'])))
  if (event['by']) add(known(teller, `contacts.endedBy.${text(event['by'])}`, text(event['by'])))
  if (event['notBefore']) add(teller.say('contacts.notBefore', { time: momentOf(text(event['notBefore'])) }))
  if (event.type === 'Opened') add(text(event['customerAddress']))
  if (event['number']) add(text(event['number']))
  if (event['score']) add(teller.say('contacts.score', { score: text(event['score']) }))
  if (event['disposition']) add(text(event['disposition']))
  if (event['automatic'] === true) add(teller.say('contacts.automatic'))
  if (event['when']) add(known(teller, `overflow.why.${text(event['when'])}`, text(event['when'])))
  add(destination(event['destination'] ?? event['to'], teller))
  return parts.join(' · ')
}

/** Where a transfer or an overflow leads. */
function destination(to: unknown, teller: Teller): string {
  if (to === null || to === undefined) return ''
  if (typeof to !== 'object') return known(teller, `overflow.toName.${text(to)}`, text(to))
  const it = to as Record<string, unknown>
  if (it['queue']) return `→ ${teller.queue(nameIn(it['queue']))}`
  if (it['agent']) return `→ ${teller.agent(nameIn(it['agent']))}`
  if (it['number']) return `→ ${text(it['number'])}`
  const names: Record<string, string> = {
    Callback: 'CALLBACK',
    Voicemail: 'VOICEMAIL',
    Announcement: 'ANNOUNCEMENT',
    WeChatInvitation: 'WECHAT',
  }
  const kind = text(it['to'])
  return `→ ${known(teller, `overflow.toName.${names[kind] ?? kind}`, kind)}`
}

/** All that happened to a contact, in words, oldest first. */
export function storyOf(events: ContactEvent[], teller: Teller): Line[] {
  return events.map((event, index) => {
    const [icon, tone] = looks[event.type] ?? (['clock', 'none'] as const)
    const before = events[index - 1]
    return {
      at: event.at,
      title: known(teller, `contacts.events.${event.type}`, event.type),
      detail: detailOf(event, teller),
      icon,
      tone,
      later: before ? Math.max(0, Math.round((Date.parse(event.at) - Date.parse(before.at)) / 1000)) : 0,
    }
  })
}

/** Why an agent was or was not chosen, in words. */
export const verdictOf = (verdict: string, teller: Teller): string =>
  known(teller, `verdict.${verdict}`, verdict)

/** What a verdict adds: a reason or a state by its name, else as the server wrote it. */
export const verdictDetail = (detail: string, teller: Teller): string =>
  known(teller, `reason.${detail}`, known(teller, `state.${detail}`, detail))

export const verdictTone = (verdict: string): string => {
  if (verdict === 'CHOSEN' || verdict === 'ELIGIBLE') return 'good'
  if (verdict === 'LATER_IN_ORDER' || verdict === 'IDLE_SHORTER' || verdict === 'TOOK_HIGHER_RANK')
    return 'talk'
  return verdict === 'SKILL_MISSING' || verdict === 'EXCLUDED' ? 'bad' : 'none'
}

/** How many agents stand in the way for which reason, the most frequent first. */
export function countVerdicts(candidates: Candidate[]): { verdict: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { verdict } of candidates) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  return [...counts]
    .map(([verdict, count]) => ({ verdict, count }))
    .sort((one, other) => other.count - one.count)
}

/** Which overflow rule acted. */
export function ruleOf(rule: Why['rule'], teller: Teller): string {
  if (rule === undefined || rule === null) return ''
  if (typeof rule === 'string') return known(teller, `overflow.why.${rule}`, rule)
  return ruleSentence(rule as OverflowRule, teller)
}
