import type { Occasion, Refund, Ticket, TicketAlarm, TicketEvent, TicketNotice } from '../../app/tickets'
import type { IconName } from '../../ui/icons'

/** The words a ticket's story is told in. */
export interface Teller {
  say: (key: string, named?: Record<string, unknown>) => string
  has: (key: string) => boolean
  agent: (id: string) => string
  /** a person, a group or everyone with a role */
  told: (name: string) => string
  group: (name: string) => string
  cause: (code: string) => string
  category: (code: string) => string
  slaClass: (name: string) => string
  moment: (instant: string) => string
  money: (fen: number) => string
  length: (seconds: number) => string
}

/** One line of what happened to a ticket. */
export interface Line {
  key: string
  at: string
  kind: 'event' | 'alarm' | 'notice' | 'refund' | 'recomputed'
  title: string
  detail: string
  by: string
  icon: IconName
  tone: string
}

const looks: Record<string, [IconName, string]> = {
  Opened: ['plus', 'good'],
  Accepted: ['check', 'good'],
  PreProcessed: ['search', 'talk'],
  FirstResponded: ['reply', 'good'],
  Replied: ['reply', 'good'],
  CustomerWrote: ['inbound', 'warn'],
  Dispatched: ['send', 'talk'],
  Taken: ['check', 'good'],
  Worked: ['pencil', 'talk'],
  Answered: ['reply', 'good'],
  IncidentAnswered: ['flame', 'good'],
  Revisited: ['smile', 'good'],
  Archived: ['archive', 'none'],
  Transferred: ['transfer', 'talk'],
  HandlerAdded: ['users', 'talk'],
  Urged: ['bell', 'warn'],
  Returned: ['undo', 'risk'],
  Suspended: ['pause', 'talk'],
  Resumed: ['play', 'good'],
  Escalated: ['up', 'risk'],
  Reopened: ['replay', 'risk'],
  MergedInto: ['merge', 'none'],
  Absorbed: ['merge', 'talk'],
  SplitOff: ['split', 'talk'],
  ParentLinked: ['link', 'talk'],
  ChildLinked: ['link', 'talk'],
  IncidentDeclared: ['flame', 'risk'],
  IncidentJoined: ['flame', 'talk'],
  TermsChanged: ['clock', 'paper'],
  CalendarChanged: ['calendar', 'paper'],
  Closed: ['close', 'none'],
}

const word = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
/** A tie is told as `{id, number}` or by its number alone. */
const numberOf = (value: unknown): string =>
  value !== null && typeof value === 'object'
    ? word((value as Record<string, unknown>)['number'] ?? (value as Record<string, unknown>)['id'])
    : word(value)

const known = (teller: Teller, key: string, otherwise: string): string =>
  teller.has(key) ? teller.say(key) : otherwise

/** To whom it went: the group, and who of it. */
function handed(details: Record<string, unknown>, teller: Teller): string {
  const group = word(details['group'])
  const to = word(details['to'])
  return [group && teller.group(group), to && teller.agent(to)].filter(Boolean).join(' · ')
}

function terms(details: Record<string, unknown>, teller: Teller): string {
  const now = (details['terms'] ?? details) as Record<string, unknown>
  const priority = word(now['priority'])
  const category = word(now['category'])
  return [
    priority && known(teller, `tickets.priority.${priority}`, priority),
    category && teller.category(category),
    now['tier'] && teller.say('customer.stars', { n: now['tier'] }),
    word(now['slaClass']) && teller.slaClass(word(now['slaClass'])),
    word((now['calendar'] as Record<string, unknown> | undefined)?.['name']),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** The server escalates by a clock and a level: RESOLUTION 1. */
function levelOf(said: string, teller: Teller): string {
  const [, kind, level] = /^([A-Z_]+) (\d+)$/.exec(said) ?? []
  if (!kind) return said
  const clock = known(teller, `tickets.clock.${clockKey(kind)}`, kind)
  return `${clock} · ${teller.say('tickets.one.level', { n: level })}`
}

/** What an event tells beyond its kind. */
export function detailOf(event: TicketEvent, teller: Teller): string {
  const details = event.details ?? {}
  const said = word(
    event.text ?? details['text'] ?? details['note'] ?? details['reason'] ?? details['answer'],
  )
  const parts: string[] = []
  const add = (part: string): void => {
    if (part && !parts.includes(part)) parts.push(part)
  }
  switch (event.type) {
    case 'Dispatched':
    case 'Transferred':
      add(handed(details, teller))
      break
    case 'HandlerAdded':
      add(teller.agent(word(details['agent'])))
      break
    case 'Revisited':
      add(
        known(teller, `tickets.satisfaction.${word(details['satisfaction'])}`, word(details['satisfaction'])),
      )
      break
    case 'Archived':
      add(teller.cause(word(details['rootCause'])))
      add(known(teller, `tickets.liability.${word(details['liability'])}`, word(details['liability'])))
      break
    case 'Suspended':
      if (word(details['until']))
        add(teller.say('tickets.one.until', { time: teller.moment(word(details['until'])) }))
      break
    case 'Escalated':
      add(teller.say('tickets.one.to', { name: teller.told(word(details['to'])) }))
      add(event.by === '' ? levelOf(said, teller) : said)
      return parts.join(' · ')
    case 'TermsChanged':
      add(terms(details, teller))
      add(word(details['why']))
      break
    case 'IncidentDeclared':
      add(word(details['fault']))
      break
    default:
      for (const tie of ['target', 'source', 'part', 'parent', 'child', 'incident'])
        add(numberOf(details[tie]))
  }
  add(said)
  return parts.join(' · ')
}

const eventLine = (event: TicketEvent, teller: Teller): Line => {
  const unhappy = event.type === 'Revisited' && event.details?.['satisfaction'] === 'NOT_SATISFIED'
  const [icon, tone] = looks[event.type] ?? ['history', 'none']
  const by = event.byName ?? (event.by ? teller.agent(event.by) : '')
  return {
    key: `e${event.sequence}`,
    at: event.at,
    kind: 'event',
    title: known(teller, `tickets.event.${event.type}`, event.type),
    detail: detailOf(event, teller),
    by: by || teller.say(event.type === 'CustomerWrote' ? 'tickets.one.customer' : 'tickets.one.system'),
    icon,
    tone: unhappy ? 'bad' : tone,
  }
}

const alarmLooks: Record<Occasion, [IconName, string]> = {
  WARNING: ['clock', 'warn'],
  BREACH: ['warning', 'bad'],
  ESCALATION: ['up', 'risk'],
  LOOK_AGAIN: ['calendar', 'warn'],
  TIMER_FAILED: ['warning', 'bad'],
}

/** `FIRST_RESPONSE` and `firstResponse` are the same clock. */
export const clockKey = (kind: string): string =>
  kind.includes('_') || kind === kind.toUpperCase()
    ? kind.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
    : kind

/** A warning step: 80%, or PT15M before it is due. */
function stepOf(detail: string, teller: Teller): string {
  const [, days, hours, minutes, seconds] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(detail) ?? []
  if (!days && !hours && !minutes && !seconds) return detail
  const length =
    Number(days ?? 0) * 86_400 + Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
  return teller.say('tickets.one.before', { time: teller.length(length) })
}

function alarmLine(alarm: TicketAlarm, index: number, teller: Teller): Line {
  const clock = alarm.kind ? known(teller, `tickets.clock.${clockKey(alarm.kind)}`, alarm.kind) : ''
  const occasion = teller.say(`tickets.occasion.${alarm.occasion}`)
  const [icon, tone] = alarmLooks[alarm.occasion]
  const told = (Array.isArray(alarm.told) ? alarm.told : [alarm.told ?? ''])
    .filter(Boolean)
    .map(teller.told)
    .join(teller.say('tickets.comma'))
  return {
    key: `a${index}`,
    at: alarm.at,
    kind: 'alarm',
    title: [clock, occasion].filter(Boolean).join(' · '),
    detail: [
      alarm.occasion === 'ESCALATION' && alarm.detail
        ? teller.say('tickets.one.level', { n: alarm.detail })
        : stepOf(alarm.detail ?? '', teller),
      alarm.withdrawnAt ? teller.say('tickets.one.withdrawn') : '',
      told && teller.say('tickets.one.told', { who: told, time: teller.moment(alarm.toldAt ?? alarm.at) }),
    ]
      .filter(Boolean)
      .join(' · '),
    by: '',
    icon,
    tone: alarm.withdrawnAt ? 'none' : tone,
  }
}

/** A refund, and each time somebody decided about it. */
function refundLines(refund: Refund, teller: Teller): Line[] {
  const what = `${known(teller, `tickets.refund.kind.${refund.kind}`, refund.kind)} ${teller.money(refund.amountFen)}`
  const line = (key: string, at: string, done: string, detail: string, by: string): Line => ({
    key: `r${refund.id}${key}`,
    at,
    kind: 'refund',
    title: `${what} · ${done}`,
    detail,
    by: by && teller.agent(by),
    icon: 'money',
    tone: key === 'REJECT' ? 'bad' : 'paper',
  })
  const proposed = line(
    '',
    refund.at,
    teller.say('tickets.refund.step.PROPOSE'),
    refund.reason,
    refund.proposedBy,
  )
  const steps = (refund.steps ?? []).flatMap(({ at, by, decision, note }) =>
    at && decision
      ? [line(decision, at, known(teller, `tickets.refund.step.${decision}`, decision), note ?? '', by ?? '')]
      : [],
  )
  return [proposed, ...steps]
}

const noticeTones: Record<string, string> = { FAILED: 'bad', WAITING: 'warn', CANCELLED: 'none' }

/** What became of a text that did not reach the customer. */
const unsent = (notice: TicketNotice, teller: Teller): string =>
  notice.state && notice.state !== 'SENT' ? teller.say(`tickets.one.notSent.${notice.state}`) : ''

/** The whole history of a ticket, newest first. */
export function storyOf(ticket: Ticket, teller: Teller): Line[] {
  const lines: Line[] = [
    ...(ticket.history ?? []).map((event) => eventLine(event, teller)),
    ...(ticket.alarms ?? []).map((alarm, index) => alarmLine(alarm, index, teller)),
    ...(ticket.notices ?? []).map((notice, index): Line => ({
      key: `n${index}`,
      at: notice.sentAt ?? notice.at,
      kind: 'notice',
      title: teller.say('tickets.one.notice'),
      detail: [unsent(notice, teller), notice.to ?? '', notice.text ?? ''].filter(Boolean).join(' · '),
      by: '',
      icon: 'send',
      tone: noticeTones[notice.state ?? 'SENT'] ?? 'paper',
    })),
    ...(ticket.refunds ?? []).flatMap((refund) => refundLines(refund, teller)),
    ...(ticket.recomputed ?? []).map((anew, index): Line => ({
      key: `c${index}`,
      at: anew.at,
      kind: 'recomputed',
      title: `${known(teller, `tickets.clock.${clockKey(anew.kind)}`, anew.kind)} · ${teller.say('tickets.one.recomputed')}`,
      detail: known(teller, `tickets.why.${anew.why}`, anew.why),
      by: '',
      icon: 'clock',
      tone: 'none',
    })),
  ]
  return lines.sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
}
