import type { LineClock, Ticket, TicketLine, TicketState } from '../src/app/tickets.ts'
import { categories, complaints, people } from './complaints.ts'

const at = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString()
export const ago = (seconds: number): string => at(-seconds)
export const ahead = at
const HOUR = 3600

export const numberOf = (index: number): string => `T20261128${String(10_042 + index).padStart(6, '0')}`

const states: TicketState[] = [
  'WORKING',
  'OPENED',
  'TAKEN',
  'DISPATCHED',
  'ACCEPTED',
  'SUSPENDED',
  'RETURNED',
  'PRE_PROCESSED',
  'ANSWERED',
  'REOPENED',
  'WORKING',
  'REVISITED',
  'DISPATCHED',
  'ARCHIVED',
  'CLOSED',
  'MERGED',
]
export const isOver = (state: TicketState): boolean => ['ARCHIVED', 'CLOSED', 'MERGED'].includes(state)

const clockOf = (state: TicketState, seconds: number): LineClock => {
  if (isOver(state) || state === 'ANSWERED' || state === 'REVISITED') return 'DONE'
  if (state === 'SUSPENDED') return 'PAUSED'
  if (seconds <= 0) return 'BREACHED'
  if (seconds < 1.5 * HOUR) return 'AT_RISK'
  return seconds < 8 * HOUR ? 'WARNING' : 'OK'
}

/** A few are late, a few will be soon, most have time. */
const dueOf = (index: number, hours: number): number =>
  index % 3300 === 7 ? -900 - index : hours * HOUR * Math.sqrt(((index * 7919) % 9973) / 9973) + 60

/** The line of ticket `index`: the first few are what a picture needs, the rest go on like them. */
export function lineOf(index: number): TicketLine {
  const [code, subject] = complaints[index % complaints.length] ?? ['service', '投诉']
  const [customerName, phone] = people[index % people.length] ?? ['', '']
  const category = categories.find((one) => one.code === code)
  const state = index === 0 ? 'WORKING' : (states[(index * 7) % states.length] ?? 'OPENED')
  const due = index === 0 ? 3 * HOUR + 754 : dueOf(index, category?.priority === 'URGENT' ? 24 : 48)
  const clock = clockOf(state, due)
  const taken = !['OPENED', 'DISPATCHED', 'RETURNED'].includes(state)
  const agents = ['agent05', 'agent04', 'agent02', 'agent06', 'agent07', 'agent03', 'agent08']
  const own = index < 40 || index % 400 < 2
  return {
    id: `tk-${index}`,
    number: numberOf(index),
    state,
    priority: index === 0 ? 'URGENT' : (category?.priority ?? 'ORDINARY'),
    category: code,
    categoryLabelZh: category?.labelZh ?? code,
    categoryLabelEn: category?.labelEn ?? code,
    subject,
    customerName,
    phone,
    ...(taken || index === 0
      ? { handler: own ? 'agent01' : (agents[index % agents.length] ?? 'agent01') }
      : {}),
    ...(state === 'OPENED' ? {} : { group: category?.group ?? 'front-desk' }),
    openedAt: ago(6 * HOUR + index * 211),
    changedAt: ago(300 + index * 97),
    ...(clock === 'DONE' || clock === 'PAUSED' ? {} : { due: at(due), dueKind: 'resolution' }),
    clock,
    ...(clock === 'PAUSED' ? { remainingSeconds: 11 * HOUR + index } : {}),
    urged: index % 9 === 0 ? 2 : index % 5 === 0 ? 1 : 0,
    returned: state === 'RETURNED' ? 1 : 0,
    isRepeat: index % 6 === 0,
    risks: index % 14 === 0 ? ['工信部'] : index % 17 === 0 ? ['媒体'] : [],
  }
}

const event = (sequence: number, type: string, seconds: number, by: string, text?: string, details = {}) => ({
  sequence,
  type,
  at: ago(seconds),
  by,
  byName: by === 'agent01' ? '陈晓雯' : by === 'agent04' ? 'Grace Liu' : by === 'super01' ? '许主管' : '',
  ...(text ? { text } : {}),
  details,
})

/** The ways of the ticket that the pictures show in full. */
const history = (description: string): Ticket['history'] => [
  event(1, 'Opened', 6 * HOUR, 'agent01', description),
  event(2, 'Accepted', 6 * HOUR - 40, 'agent01', undefined, { agent: 'agent01' }),
  event(
    3,
    'FirstResponded',
    5.7 * HOUR,
    'agent01',
    '您好，您的投诉已受理，由我负责跟进，今天内核实账单并给您答复。',
  ),
  event(4, 'PreProcessed', 5.5 * HOUR, 'agent01', '已调取 3 月详单：套餐外流量 0.42 GB，产生于 3 月 18 日。'),
  event(5, 'Dispatched', 5.4 * HOUR, 'agent01', undefined, { group: 'billing-desk' }),
  event(6, 'Taken', 5 * HOUR, 'agent04', undefined, { agent: 'agent04' }),
  event(7, 'Returned', 4.6 * HOUR, 'agent04', '缺少账期，请补充后再派。'),
  event(8, 'Dispatched', 4.4 * HOUR, 'agent01', undefined, { group: 'billing-desk', to: 'agent01' }),
  event(9, 'Taken', 4.3 * HOUR, 'agent01', undefined, { agent: 'agent01' }),
  event(10, 'CustomerWrote', 3.2 * HOUR, '', '怎么还没有结果？再不处理我就打 12300 了。'),
  event(11, 'Urged', 3.1 * HOUR, 'agent01', '客户来电催办'),
  event(
    12,
    'Replied',
    2.9 * HOUR,
    'agent01',
    '您好，已加急，计费侧正在核对提醒短信的下发记录，下午三点前回复您。',
  ),
  event(
    13,
    'Worked',
    1.2 * HOUR,
    'agent01',
    '短信网关记录显示 3 月 18 日的流量提醒下发失败，属我方责任，拟退 12 元并赠送 1 GB。',
  ),
]

const clocks = (line: TicketLine): Ticket['clocks'] => {
  const promised = line.priority === 'URGENT' ? 24 * HOUR : 48 * HOUR
  const left = line.due ? (Date.parse(line.due) - Date.now()) / 1000 : 11 * HOUR
  const done = line.clock === 'DONE'
  const resolution = {
    ...(line.due ? { due: line.due } : {}),
    state: done ? 'MET' : line.clock === 'PAUSED' ? 'PAUSED' : left <= 0 ? 'BREACHED' : 'RUNNING',
    promisedSeconds: promised,
    elapsedSeconds: done ? promised * 0.7 : promised - left,
    remainingSeconds: Math.max(0, left),
    overdueSeconds: Math.max(0, -left),
    startedAt: at(left - promised),
  } as const
  const answered = line.state !== 'OPENED'
  return {
    firstResponse: {
      state: answered ? 'MET' : 'RUNNING',
      ...(answered ? {} : { due: at(640) }),
      promisedSeconds: 2 * HOUR,
      elapsedSeconds: answered ? 1080 : 6560,
      remainingSeconds: answered ? 6120 : 640,
      startedAt: line.openedAt,
    },
    ...(line.id === 'tk-0'
      ? {
          nextResponse: {
            due: at(48 * 60),
            state: 'RUNNING' as const,
            promisedSeconds: 2 * HOUR,
            elapsedSeconds: 72 * 60,
            remainingSeconds: 48 * 60,
            startedAt: ago(72 * 60),
          },
        }
      : {}),
    resolution,
  }
}

/** The whole of ticket `index`. */
export function ticketOf(line: TicketLine, index: number): Ticket {
  const description = complaints[index % complaints.length]?.[2] ?? line.subject
  const told = index === 0
  const brief = (other: number) => {
    const { id, number, state, subject } = lineOf(other)
    return { id, number, state, subject }
  }
  const tier = people[index % people.length]?.[2] ?? 1
  return {
    ...line,
    version: told ? 13 : 2,
    description,
    customer: {
      id: `c-${index % 8}`,
      number: '1380013',
      name: line.customerName ?? '',
      phone: line.phone ?? '',
      tier,
    },
    ...(line.state === 'SUSPENDED' ? { suspendedIn: 'WORKING' as const } : {}),
    province: '广东',
    contactId: 'h-0',
    fields: told ? { month: '2026-03', amount: 12 } : {},
    risks: line.risks ?? [],
    ...(line.isRepeat ? { repeatOf: brief(index + 28) } : {}),
    openedBy: 'agent01',
    ...(line.state === 'OPENED' ? {} : { responsible: 'agent01' }),
    helpers: told ? ['agent05'] : [],
    clocks: clocks(line),
    slaClass: line.priority === 'URGENT' ? 'urgent-24' : 'ordinary-48',
    slaClassLabelZh: line.priority === 'URGENT' ? '紧急投诉 24 小时' : '一般投诉 48 小时',
    slaClassLabelEn: line.priority === 'URGENT' ? 'Urgent complaint, 24 h' : 'Ordinary complaint, 48 h',
    counts: { urged: line.urged ?? 0, returned: told ? 1 : (line.returned ?? 0), reopened: 0, escalated: 0 },
    ties: {
      children: told ? [brief(30)] : [],
      parts: [],
      absorbed: told ? [brief(15)] : [],
      isIncident: false,
      ...(told ? { incident: brief(1) } : {}),
      ...(line.state === 'MERGED' ? { mergedInto: brief(0) } : {}),
    },
    ...(['ANSWERED', 'REVISITED', 'ARCHIVED'].includes(line.state)
      ? {
          outcome: {
            answer: '您好，您反映的问题已核实并处理完毕，费用 12.00 元已退回原账户。',
            ...(line.state === 'ARCHIVED' ? { rootCause: 'billing.rule', liability: 'OURS' as const } : {}),
          },
        }
      : {}),
    allowed: [],
    hold: false,
    history: told
      ? (history(description) ?? [])
      : [
          { ...event(1, 'Opened', 6 * HOUR, 'agent01', description), at: line.openedAt },
          event(2, 'Accepted', 5 * HOUR, 'agent01', undefined, { agent: 'agent01' }),
        ],
    alarms: told
      ? [
          {
            at: ago(2.2 * HOUR),
            kind: 'RESOLUTION',
            occasion: 'WARNING',
            detail: '80%',
            told: ['agent01'],
            toldAt: ago(2.2 * HOUR),
          },
          {
            at: ago(1.5 * HOUR),
            kind: 'NEXT_RESPONSE',
            occasion: 'WARNING',
            detail: '50%',
            told: ['agent01', 'super01'],
            toldAt: ago(1.5 * HOUR),
          },
        ]
      : [],
    notices: told
      ? [
          {
            at: ago(6 * HOUR - 45),
            text: `【联系】您的投诉 ${line.number} 已受理，可凭单号查询进度。`,
            to: line.phone ?? '',
            state: 'SENT',
          },
        ]
      : [],
    refunds: told
      ? [
          {
            id: 'rf-1',
            kind: 'REFUND',
            amountFen: 1200,
            liability: 'OURS',
            state: 'PROPOSED',
            reason: '流量提醒短信下发失败，退回套餐外流量费',
            proposedBy: 'agent01',
            at: ago(0.9 * HOUR),
            steps: [
              { role: 'AGENT', by: 'agent01', at: ago(0.9 * HOUR), decision: 'APPROVED', note: '我方责任' },
              { role: 'SUPERVISOR' },
            ],
            needs: 'SUPERVISOR',
          },
        ]
      : [],
    attachments: told
      ? [
          {
            id: 'at-1',
            name: '3 月账单截图.png',
            type: 'image/png',
            size: 482_133,
            by: 'agent01',
            at: ago(5.8 * HOUR),
          },
          {
            id: 'at-2',
            name: '短信网关下发记录.xlsx',
            type: 'application/vnd.ms-excel',
            size: 28_410,
            by: 'agent01',
            at: ago(1.3 * HOUR),
          },
        ]
      : [],
    recomputed: told ? [{ at: ago(4.4 * HOUR), kind: 'RESOLUTION', why: 'priority' }] : [],
    duplicates: told ? [lineOf(14)] : [],
    related: told ? [lineOf(8), lineOf(16)] : [],
  }
}
