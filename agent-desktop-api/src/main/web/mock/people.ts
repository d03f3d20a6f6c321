import type { BoardAgent, BoardQueue, Contact, CustomerBrief } from '../src/app/api.ts'

const ago = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString()

export const customers: CustomerBrief[] = [
  {
    id: 'c-1',
    name: '王秀兰',
    phone: '138****1234',
    tier: 5,
    number: '1380013',
    plan: '5G 畅享 129 元套餐',
    balance: 86.4,
  },
  {
    id: 'c-2',
    name: 'Oliver Hartmann',
    phone: '139****0077',
    tier: 3,
    number: '1390077',
    plan: '5G 精选 79 元套餐',
    balance: -12.3,
  },
  {
    id: 'c-3',
    name: '深圳市南山区某某科技有限公司',
    phone: '137****5521',
    tier: 7,
    number: '1375521',
    plan: '政企专线 1000M',
    balance: 12840,
  },
  {
    id: 'c-4',
    name: '李明',
    phone: '186****9035',
    tier: 1,
    number: '1869035',
    plan: '8 元保号套餐',
    balance: 3.02,
  },
]

export const queues = [
  { name: 'complaints', labelZh: '投诉专席', labelEn: 'Complaints' },
  { name: 'service', labelZh: '综合业务', labelEn: 'General service' },
  { name: 'english', labelZh: '英文专席', labelEn: 'English line' },
  { name: 'vip', labelZh: '星级客户', labelEn: 'Star customers' },
]

export const reasons = {
  notReady: ['BREAK', 'MEAL', 'TRAINING', 'MEETING', 'PAPERWORK'],
  dispositions: [
    { code: 'RESOLVED', labelZh: '已解决', labelEn: 'Resolved' },
    { code: 'FOLLOW_UP', labelZh: '需跟进', labelEn: 'Needs follow-up' },
    { code: 'BILLING', labelZh: '费用解释', labelEn: 'Billing explained' },
    { code: 'COMPLAINT', labelZh: '投诉登记', labelEn: 'Complaint filed' },
    { code: 'TRANSFERRED', labelZh: '已转接', labelEn: 'Transferred' },
    { code: 'CALL_AGAIN', labelZh: '改日再拨', labelEn: 'Call again' },
    { code: 'NO_ANSWER', labelZh: '客户无应答', labelEn: 'Customer silent' },
  ],
}

/** A call of customer `which` that has walked through the menu and waits in `queue` since `waited` seconds. */
export function call(id: string, which: number, queue: string, waited: number): Contact {
  const customer = customers[which % customers.length]
  const english = which === 1
  return {
    id,
    channel: 'VOICE',
    state: 'QUEUED',
    queue,
    language: english ? 'en' : 'zh',
    customerAddress: customer?.phone ?? '',
    customer: customer ?? null,
    path: [
      { step: 'welcome', at: ago(waited + 31) },
      { step: 'language', input: english ? '2' : '1', at: ago(waited + 22) },
      { step: 'menu', input: queue === 'complaints' ? '2' : '0', at: ago(waited + 9) },
    ],
    openedAt: ago(waited + 33),
    queuedAt: ago(waited),
    version: 3,
  }
}

/** The calls an agent finished earlier today. */
export function finished(): Contact[] {
  const codes = [
    'RESOLVED',
    'BILLING',
    'COMPLAINT',
    'FOLLOW_UP',
    'RESOLVED',
    'TRANSFERRED',
    'RESOLVED',
    'BILLING',
  ]
  return codes.map((disposition, index) => {
    const start = 420 + index * 610
    const contact = call(`t-${index}`, index, queues[index % 3]?.name ?? 'service', start + 40)
    return {
      ...contact,
      state: index === 3 ? 'ABANDONED' : 'CLOSED',
      agent: 'agent01',
      acceptedAt: ago(start + 4),
      ...(index === 3 ? {} : { connectedAt: ago(start) }),
      endedAt: ago(start - 95 - index * 23),
      closedAt: ago(start - 125 - index * 23),
      endedBy: index % 2 ? 'AGENT' : 'CUSTOMER',
      disposition,
      note: '',
    }
  })
}

export function boardQueues(): BoardQueue[] {
  const rows: [number, number, number, number, number, number, number, number, number][] = [
    [7, 12, 94, 0.71, 312, 288, 24, 38, 0.93],
    [3, 21, 28, 0.86, 904, 871, 33, 14, 0.82],
    [0, 2, 0, 0.97, 61, 60, 1, 6, 0.41],
    [1, 5, 11, 0.93, 148, 145, 3, 9, 0.7],
  ]
  return queues.map((queue, index) => {
    const [waiting, talking, longest, level, offered, answered, abandoned, asa, occupancy] = rows[index] ?? [
      0, 0, 0, 1, 0, 0, 0, 0, 0,
    ]
    return {
      ...queue,
      waiting,
      talking,
      longestWaitSeconds: waiting ? longest : null,
      longestWaitingSince: waiting ? ago(longest) : null,
      serviceLevel: level,
      serviceLevelSeconds: queue.name === 'vip' ? 10 : 20,
      formula: 'WITHOUT_SHORT_ABANDONS',
      offered,
      answered,
      answeredInTime: Math.round(level * (answered + abandoned)),
      abandoned,
      asaSeconds: asa,
      ahtSeconds: 181 + index * 34,
      occupancy,
      agentsAvailable: [0, 2, 3, 1][index] ?? 0,
    }
  })
}

export function boardAgents(): BoardAgent[] {
  const names = [
    '陈晓雯',
    '刘洋',
    '赵文博',
    'Grace Liu',
    '孙倩',
    '周子涵',
    '吴磊',
    '郑雅丽',
    '黄志强',
    '林诗雨',
    '马超',
    '何静',
    '高远',
    '罗敏',
    '梁伟',
    '宋佳',
  ]
  const states = [
    'CONNECTED',
    'AVAILABLE',
    'CONNECTED',
    'WRAP_UP',
    'BREAK',
    'CONNECTED',
    'ON_HOLD',
    'AVAILABLE',
    'CONNECTED',
    'MEAL',
    'OFFERED',
    'CONNECTED',
    'OFFLINE',
    'RONA',
    'CONNECTED',
    'TRAINING',
  ]
  return names.map((displayName, index) => {
    const state = states[index] ?? 'AVAILABLE'
    const busy = ['CONNECTED', 'ON_HOLD', 'WRAP_UP', 'OFFERED'].includes(state)
    const ready = busy || state === 'AVAILABLE'
    return {
      id: `agent${String(index + 1).padStart(2, '0')}`,
      displayName,
      presence: state === 'OFFLINE' ? 'OFFLINE' : ready ? 'AVAILABLE' : 'NOT_READY',
      reason: ready || state === 'OFFLINE' ? null : state,
      since: ago(90 + index * 173),
      contact: busy
        ? {
            id: `b-${index}`,
            state: state as 'CONNECTED',
            since: ago(12 + index * 37),
            queue: queues[index % 4]?.name ?? 'service',
          }
        : null,
      handled: state === 'OFFLINE' ? 0 : 9 + ((index * 7) % 23),
    }
  })
}

/** What a customer pays, uses and is bound to. */
export const profileOf = (id: string): object => {
  const month = (back: number): string =>
    new Date(Date.now() - back * 30 * 86_400_000).toISOString().slice(0, 7)
  const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const amounts = [141, 129, 129, 163.5, 129, 129, 155.2, 129, 129, 201, 129, 129]
  return {
    ...customers.find((customer) => customer.id === id),
    province: '广东',
    points: 8_430,
    bills: amounts.map((amount, back) => ({
      month: month(back + 1),
      amount,
      items: [
        { name: '套餐月费', amount: 129 },
        ...(amount > 129 ? [{ name: '套外流量', amount: amount - 129 }] : []),
      ],
    })),
    contracts: [{ number: 'HY-2024-1', name: '两年承诺消费', startsOn: inDays(-704), endsOn: inDays(26) }],
    usage: [
      { kind: 'DATA', allowance: 30_720, used: 30_720, left: 0 },
      { kind: 'VOICE', allowance: 500, used: 214, left: 286 },
      { kind: 'TEXT', allowance: 100, used: 3, left: 97 },
    ],
    suspicious: [
      {
        why: 'TWO_AT_ONCE',
        number: '138****1234',
        other: '139****8800',
        startedAt: ago(6 * 86_400),
        seconds: 754,
        charge: 1.3,
      },
    ],
  }
}
