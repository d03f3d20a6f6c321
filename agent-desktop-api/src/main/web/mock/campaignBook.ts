import type {
  Attempt,
  Campaign,
  CampaignState,
  HalfHour,
  Lead,
  LeadList,
  Statistics,
} from '../src/app/campaigns.ts'
import type { Machines } from '../src/app/machines.ts'
import type { PreviewCounts } from '../src/app/previews.ts'
import { noQuotas, usualBlending } from './blended.ts'

// What the pretend campaigns are made of.

export const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString()
export const next: Record<CampaignState, CampaignState[]> = {
  DRAFT: ['RUNNING', 'STOPPED'],
  RUNNING: ['PAUSED', 'STOPPED'],
  PAUSED: ['RUNNING', 'STOPPED'],
  STOPPED: [],
}
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const spans: [string, string][] = [
  ['09:00', '12:00'],
  ['14:00', '20:00'],
]

export const campaign = (
  id: string,
  name: string,
  state: CampaignState,
  more: Partial<Campaign>,
): Campaign => ({
  id,
  version: 3,
  name,
  state,
  next: next[state],
  queue: 'service',
  callerNumber: '10000',
  purpose: 'CONTRACT_EXPIRY',
  mode: 'PROGRESSIVE',
  priority: 5,
  share: 10,
  pacing: {
    linesPerAgent: 1.5,
    cap: 0.03,
    answerSeconds: 2,
    ringSeconds: 25,
    fewestAgents: 15,
    mostCalls: 500,
    hearsMachines: false,
  },
  rules: {
    needsConsent: true,
    hours: {
      tz: 'Asia/Shanghai',
      hours: Object.fromEntries(days.map((day) => [day, spans])),
      holidays: ['2027-01-01'],
    },
    limits: { perLead: 8, perDay: 2, per24Hours: 3, pauseSeconds: 3600 },
    blockedAreas: ['西藏'],
    afterComplaintSeconds: 2_592_000,
    afterTicketSeconds: 604_800,
  },
  recycle: {
    BUSY: { most: 3, afterSeconds: 3600, otherNumber: false, otherPart: false },
    NO_ANSWER: { most: 4, afterSeconds: 14_400, otherNumber: true, otherPart: true },
    MACHINE: { most: 3, afterSeconds: 14_400, otherNumber: true, otherPart: false },
    ABANDONED: { most: 1, afterSeconds: 259_200, otherNumber: false, otherPart: false },
    HUNG_UP: { most: 1, afterSeconds: 86_400, otherNumber: false, otherPart: false },
    CONGESTION: { most: 5, afterSeconds: 3600, otherNumber: false, otherPart: false },
    NETWORK: { most: 5, afterSeconds: 3600, otherNumber: false, otherPart: false },
    UNKNOWN: { most: 2, afterSeconds: 3600, otherNumber: false, otherPart: false },
  },
  conduct: {
    callbacks: { opensBeforeSeconds: 600, remindsBeforeSeconds: 300, furthestDays: 30 },
    machines: { oneIn: 0 },
    preview: {},
    blending: usualBlending,
    quotas: noQuotas,
    mix: {},
  },
  ...more,
})

export const list = (
  name: string,
  leads: number,
  called: number,
  more: Partial<LeadList> = {},
): LeadList => ({
  id: `list-${name}`,
  name,
  state: 'READY',
  addedBy: 'campaigns',
  addedAt: ago(2900),
  leads,
  called,
  closed: Math.round(called * 0.6),
  won: Math.round(called * 0.14),
  lost: Math.round(called * 0.22),
  ...more,
})

const names = [
  '王芳',
  '李伟',
  '张敏',
  '刘洋',
  '陈静',
  '杨帆',
  '赵磊',
  '黄丽',
  '周强',
  '吴秀英',
  '徐明',
  '孙婷',
]
export const lead = (at: number): Lead => ({
  id: String(1000 + at),
  list: 'list-十二月到期',
  customer: `2026${String(81_340 + at * 37)}`,
  name: names[at % names.length] ?? '',
  numbers: [
    { number: `138****${String(2048 + at * 613).slice(-4)}`, type: 'MOBILE', isDead: at % 7 === 5 },
    ...(at % 3 === 0 ? [{ number: '020****7788', type: 'HOME', isDead: false }] : []),
  ],
  province: ['广东', '浙江', '四川', '新疆'][at % 4] ?? '',
  priority: at % 10,
  fields: { 套餐: '5G 畅享 199', 到期日: `2026-12-${String(10 + at)}`, 月均消费: `${120 + at * 7} 元` },
  hasConsent: at % 5 !== 4,
  state: at % 6 === 2 ? 'CALLING' : at % 3 === 1 ? 'CLOSED' : 'READY',
  calls: at % 4,
  nextAt: ago(-90 - at * 11),
  ...(at % 6 !== 2 && at % 3 === 1
    ? {
        closedAs: (['WON', 'LOST', 'UNREACHABLE'] as const)[(at >> 1) % 3] ?? 'WON',
        ...((at >> 1) % 3 < 2 && { reason: (at >> 1) % 3 ? 'price' : 'offer' }),
      }
    : {}),
})

const rules = [
  ['NUMBER', 'MOBILE'],
  ['DO_NOT_CALL', ''],
  ['CONSENT', '合同 2024-118-0042'],
  ['AREA', '广东省广州市'],
  ['COMPLAINT', ''],
  ['TICKET', ''],
  ['HOURS', '2026-11-28T14:12:08 Asia/Shanghai'],
  ['CALLS_TO_LEAD', '1/8'],
  ['CALLS_THIS_DAY', '0/2'],
  ['CALLS_IN_24_HOURS', '1/3'],
  ['PAUSE', '2026-11-27T08:02:00Z'],
] as const
export const attempt = (at: number): Attempt => {
  const refused = at % 5 === 3
  const bad = at % 2 ? 'DO_NOT_CALL' : 'HOURS'
  const checks = rules.map(([rule, detail]) => {
    const passes = !refused || rule !== bad
    return { rule, passes, detail, ...(!passes && rule === 'HOURS' ? { until: ago(-700) } : {}) }
  })
  const outcome = (['CONNECTED', 'NO_ANSWER', 'BUSY', 'CONNECTED', 'INVALID', 'ABANDONED'] as const)[at % 6]
  return {
    id: `attempt-${at}`,
    lead: String(1000 + at),
    number: `138****${String(2048 + at * 613).slice(-4)}`,
    callerNumber: '10000',
    openedAt: ago(3 + at * 4),
    state: refused ? 'REFUSED' : 'ENDED',
    isAllowed: !refused,
    checks,
    endedAt: ago(1 + at * 4),
    recordings: outcome === 'CONNECTED' && !refused ? [`attempt-${at}-1.wav`] : [],
    ...(refused ? { refusedBy: bad } : outcome ? { outcome } : {}),
    ...(at % 6 === 0 && !refused && { closedAs: 'LOST', reason: 'price' }),
  }
}

export function halves(count: number): HalfHour[] {
  const now = Math.floor(Date.now() / 1_800_000) * 1_800_000
  return Array.from({ length: count }, (_, at) => {
    const calls = 80 + ((at * 53) % 70)
    const answered = Math.round(calls * (0.31 + ((at * 7) % 9) / 100))
    const from = new Date(now - (count - 1 - at) * 1_800_000).toISOString()
    return { from, calls, answered, abandoned: at % 3 === 0 ? 2 : at % 2 }
  })
}
export const busy = (state: CampaignState): Statistics => ({
  at: ago(0),
  state,
  mode: 'PREDICTIVE',
  isCalling: state === 'RUNNING',
  leads: {
    due: 6120,
    later: 2874,
    calling: 14,
    closed: {
      WON: 861,
      LOST: 1342,
      REFUSED: 118,
      TICKET: 64,
      UNREACHABLE: 402,
      NO_NUMBER: 155,
      FORBIDDEN: 50,
    },
  },
  calls: 6428,
  answered: 2214,
  abandoned: 47,
  answerRate: 0.347,
  abandonRate: { day: 0.0213, thirtyDays: 0.0187, withoutMachines: 0.0238, worstHalfHour: 0.056, cap: 0.03 },
  outcomes: {
    CONNECTED: 2167,
    ABANDONED: 47,
    HUNG_UP: 66,
    BUSY: 588,
    NO_ANSWER: 2902,
    MACHINE: 421,
    INVALID: 203,
    CONGESTION: 61,
    NETWORK: 18,
  },
  refused: { DO_NOT_CALL: 112, HOURS: 86, CONSENT: 41, PAUSE: 23 },
  dispositions: { RESOLVED: 861, FOLLOW_UP: 402, INFORMATION: 711, WRONG_NUMBER: 87, '': 106 },
  agents: ['agent01', 'agent02', 'agent03', 'agent04', 'agent07'].map((agent, at) => ({
    agent,
    talks: 502 - at * 41,
    won: 211 - at * 27,
    lost: 290 - at * 19,
  })),
  halfHours: halves(14),
  callsLastHour: 412,
  finishesAt: ago(-2900),
})
export const still = (state: CampaignState): Statistics => ({
  ...busy(state),
  isCalling: false,
  leads: { due: 0, later: 0, calling: 0, closed: {} },
  calls: 0,
  answered: 0,
  abandoned: 0,
  answerRate: 0,
  abandonRate: { day: 0, thirtyDays: 0, withoutMachines: 0, worstHalfHour: 0, cap: 0.03 },
  outcomes: {},
  refused: {},
  dispositions: {},
  agents: [],
  halfHours: [],
  callsLastHour: 0,
})

export const machines = (isOn: boolean): Machines => ({
  hearsMachines: isOn,
  oneIn: isOn ? 20 : 0,
  heard: isOn ? { PERSON: 2102, MACHINE: 421, UNSURE: 112 } : {},
  hungUp: isOn ? 401 : 0,
  missed: isOn
    ? { count: 61, of: 1986, share: 0.0307, low: 0.024, high: 0.0393 }
    : { count: 0, of: 0, share: 0, low: 0, high: 1 },
  falseAlarms: isOn
    ? { count: 1, of: 20, share: 0.05, low: 0.0089, high: 0.2361 }
    : { count: 0, of: 0, share: 0, low: 0, high: 1 },
  listening: isOn ? { p50Millis: 1180, p95Millis: 2520 } : { p50Millis: 0, p95Millis: 0 },
})

export const previewCounts = (isOn: boolean): PreviewCounts =>
  isOn
    ? {
        shown: 486,
        called: 391,
        skipped: { JUST_TALKED: 12, SETTLED: 18, WRONG: 7, BAD_MOMENT: 46, OTHER: 5 },
      }
    : { shown: 0, called: 0, skipped: {} }
