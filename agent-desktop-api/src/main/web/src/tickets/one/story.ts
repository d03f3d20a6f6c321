import type { Ticket, TicketAlarm, TicketEvent } from '../../app/tickets'
import type { IconName } from '../../ui/icons'

/** The words a ticket's story is told in. */
export interface Teller {
  say: (key: string, named?: Record<string, unknown>) => string
  has: (key: string) => boolean
  agent: (id: string) => string
  group: (name: string) => string
  cause: (code: string) => string
  category: (code: string) => string
  moment: (instant: string) => string
  money: (fen: number) => string
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
  ]
    .filter(Boolean)
    .join(' · ')
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
      add(teller.say('tickets.one.to', { name: teller.group(teller.agent(word(details['to']))) }))
      break
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
    by: by || (event.type === 'CustomerWrote' ? teller.say('tickets.one.customer') : ''),
    icon,
    tone: unhappy ? 'bad' : tone,
  }
}

const alarmLooks: Record<string, [IconName, string]> = {
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

function alarmLine(alarm: TicketAlarm, index: number, teller: Teller): Line {
  const clock = alarm.kind ? known(teller, `tickets.clock.${clockKey(alarm.kind)}`, alarm.kind) : ''
  const occasion = known(teller, `tickets.occasion.${alarm.occasion}`, alarm.occasion)
  const [icon, tone] = alarmLooks[alarm.occasion] ?? ['bell', 'warn']
  const told = (Array.isArray(alarm.told) ? alarm.told : [alarm.told ?? ''])
    .filter(Boolean)
    .map((one) => teller.group(teller.agent(one)))
    .join(teller.say('tickets.comma'))
  return {
    key: `a${index}`,
    at: alarm.at,
    kind: 'alarm',
    title: [clock, occasion].filter(Boolean).join(' · '),
    detail: [
      alarm.detail ?? '',
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
      detail: [notice.to ?? '', notice.text ?? ''].filter(Boolean).join(' · '),
      by: '',
      icon: 'send',
      tone: notice.state === 'FAILED' ? 'bad' : 'paper',
    })),
    ...(ticket.refunds ?? []).map((refund): Line => ({
      key: `r${refund.id}`,
      at: refund.at,
      kind: 'refund',
      title: `${known(teller, `tickets.refund.kind.${refund.kind}`, refund.kind)} ${teller.money(refund.amountFen)}`,
      detail: [known(teller, `tickets.refund.state.${refund.state}`, refund.state), refund.reason].join(
        ' · ',
      ),
      by: teller.agent(refund.proposedBy),
      icon: 'money',
      tone: refund.state === 'REJECTED' ? 'bad' : 'paper',
    })),
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

/** One thing that was said between the customer and us. */
export interface Saying {
  key: string
  at: string
  from: 'customer' | 'us' | 'inner'
  type: string
  text: string
  by: string
}

const sides: Record<string, Saying['from']> = {
  CustomerWrote: 'customer',
  FirstResponded: 'us',
  Replied: 'us',
  Answered: 'us',
  IncidentAnswered: 'us',
  PreProcessed: 'inner',
  Worked: 'inner',
  Returned: 'inner',
  Urged: 'inner',
}

/** The conversation of a ticket, oldest first: first what it is about. */
export function sayingsOf(ticket: Ticket): Saying[] {
  const said = (ticket.history ?? []).flatMap((event): Saying[] => {
    const from = sides[event.type]
    const details = event.details ?? {}
    const text = word(
      event.text ?? details['text'] ?? details['answer'] ?? details['note'] ?? details['reason'],
    )
    if (!from || !text) return []
    return [
      {
        key: `s${event.sequence}`,
        at: event.at,
        from,
        type: event.type,
        text,
        by: event.byName ?? event.by,
      },
    ]
  })
  return [
    {
      key: 'opened',
      at: ticket.openedAt,
      from: 'customer',
      type: 'Opened',
      text: ticket.description,
      by: '',
    },
    ...said,
  ]
}
