import type {
  ComplaintBoard,
  MonthReport,
  ProgressTold,
  RefundLine,
  RefundReport,
} from '../src/app/complaints.ts'
import { categoryRules, groupRules } from './book.ts'

type Answer = [number, unknown]
const provinces = '广东 江苏 浙江 山东 四川 河南 北京 上海 湖北 福建 湖南 安徽'.split(' ')
const people = ['agent01', 'agent02', 'agent03', 'agent04', 'agent05', 'agent06', 'agent07', 'agent08', '']
const causes: [string, string, string, number][] = [
  ['billing.rule', '计费规则未告知', 'Charging rule not explained', 61],
  ['billing.vas', '增值业务误订', 'Added service ordered by mistake', 44],
  ['network.coverage', '弱覆盖', 'Weak coverage', 38],
  ['billing.fault', '计费系统差错', 'Billing system error', 22],
  ['network.cut', '光缆中断', 'Cable cut', 17],
  ['service.promise', '承诺未兑现', 'Promise not kept', 15],
  ['install.stock', '端口资源不足', 'No free port', 9],
]
const labelled = causes.map(([key, labelZh, labelEn, count]) => ({ key, labelZh, labelEn, count }))
const waver = (): number => Math.round(Math.sin(Date.now() / 9_000) * 3)

function board(): ComplaintBoard {
  const states: [string, number[]][] = [
    ['OPENED', [31, 4, 0, 0]],
    ['ACCEPTED', [64, 48, 9, 0]],
    ['PRE_PROCESSED', [22, 37, 11, 2]],
    ['DISPATCHED', [40, 66, 23, 4]],
    ['TAKEN', [18, 71, 42, 3]],
    ['WORKING', [12, 188, 164, 31]],
    ['RETURNED', [5, 19, 14, 6]],
    ['SUSPENDED', [0, 11, 18, 25]],
    ['REOPENED', [4, 9, 6, 2]],
    ['ANSWERED', [38, 92, 57, 18]],
  ]
  const shares = (keys: string[], first: number) =>
    keys.map((key, index) => ({
      key,
      open: Math.max(2, Math.round(first / (1 + index * 0.42))),
      breached: Math.max(0, Math.round(7 / (1 + index)) - (index % 3)),
    }))
  const open = states.reduce((sum, [, counts]) => sum + counts.reduce((a, b) => a + b, 0), 0) + waver()
  return {
    at: new Date().toISOString(),
    open,
    atRisk: 37 + waver(),
    breached: 12,
    paused: 54,
    openedToday: 236,
    answeredToday: 205,
    repeatRate: 0.124,
    byState: states.map(([state, [a = 0, b = 0, c = 0, d = 0]]) => ({
      state,
      count: a + b + c + d,
      ages: { '0-4h': a, '4-24h': b, '24-48h': c, over48h: d },
    })),
    byCategory: shares(
      categoryRules().map(({ code }) => code),
      264,
    ).map((share) => {
      const rule = categoryRules().find(({ code }) => code === share.key)
      return { ...share, labelZh: rule?.labelZh ?? share.key, labelEn: rule?.labelEn ?? share.key }
    }),
    byProvince: shares(provinces, 311),
    byRootCause: labelled,
    byGroup: groupRules().map(({ name, labelZh, labelEn }, index) => ({
      key: name,
      labelZh,
      labelEn,
      open: [412, 301, 268, 144, 39][index] ?? 0,
      breached: [2, 3, 5, 2, 0][index] ?? 0,
    })),
    byHandler: shares(people, 58),
    abnormal: { stuck: 23, bounced: 9, urged: 14 },
    serviceLevel: {
      firstResponse: { met: 412, breached: 9, rate: 412 / 421 },
      nextResponse: { met: 268, breached: 21, rate: 268 / 289 },
      resolution: { met: 187, breached: 26, rate: 187 / 213 },
    },
  }
}

function report(month: string): MonthReport {
  const [year = 2026, number = 1] = month.split('-').map(Number)
  const days = new Date(year, number, 0).getDate()
  return {
    month,
    opened: 6_214,
    answered: 6_038,
    openAtEnd: 1_284,
    reopenRate: 0.041,
    repeatRate: 0.118,
    satisfaction: { satisfied: 4_820, notSatisfied: 361, unreachable: 412, rate: 4820 / 5181 },
    serviceLevel: {
      firstResponse: { met: 6_020, breached: 122, rate: 0.9801 },
      nextResponse: { met: 3_911, breached: 290, rate: 0.931 },
      resolution: { met: 5_688, breached: 350, rate: 0.942 },
    },
    refunds: { count: 318, fen: 2_416_350 },
    byDay: Array.from({ length: days }, (_, index) => ({
      day: `${month}-${String(index + 1).padStart(2, '0')}`,
      opened: Math.round(207 + 48 * Math.sin(index / 1.1) + 20 * Math.cos(index / 3)),
      answered: Math.round(199 + 44 * Math.sin((index - 1) / 1.1) + 14 * Math.cos(index / 3)),
    })),
    byCategory: categoryRules().map(({ code, labelZh, labelEn }, index) => ({
      key: code,
      labelZh,
      labelEn,
      count: Math.round(1_210 / (1 + index * 0.4)),
    })),
    byRootCause: labelled.map((cause) => ({ ...cause, count: cause.count * 21 })),
    byLiability: [
      { key: 'OURS', count: 2_310 },
      { key: 'UNCLEAR', count: 1_204 },
      { key: 'NONE', count: 2_524 },
    ],
    byProvince: provinces.map((key, index) => ({ key, count: Math.round(1_320 / (1 + index * 0.35)) })),
    quality: [
      {
        rule: 'no-root-cause',
        labelZh: '归档时没有根因',
        labelEn: 'Archived without a root cause',
        count: 41,
        share: 0.0068,
        sample: ['T20261103000118', 'T20261107000042', 'T20261109000377', 'T20261115000021'],
      },
      {
        rule: 'answer-too-short',
        labelZh: '答复过短（不足 10 字）',
        labelEn: 'Answer shorter than 10 letters',
        count: 18,
        share: 0.003,
        sample: ['T20261102000009', 'T20261121000254'],
      },
      {
        rule: 'no-province',
        labelZh: '没有省份',
        labelEn: 'No province',
        count: 7,
        share: 0.0011,
        sample: ['T20261118000101'],
      },
      {
        rule: 'clock-set-back',
        labelZh: '时间先后颠倒',
        labelEn: 'Times out of order',
        count: 0,
        share: 0,
        sample: [],
      },
    ],
  }
}

const rollUp = (query: URLSearchParams): string =>
  (query.get('level') === 'GROUP'
    ? [
        'level,unit,opened,answered,on_time_rate,repeat_rate,reopened,refund_yuan',
        'GROUP,集团,6214,6038,94.2%,11.8%,248,24163.50',
      ]
    : [
        'level,unit,opened,answered,on_time_rate,repeat_rate,reopened,refund_yuan',
        ...provinces.map(
          (name, index) =>
            `PROVINCE,${name},${Math.round(1320 / (1 + index * 0.35))},${Math.round(1280 / (1 + index * 0.35))},${(96.1 - index * 0.7).toFixed(1)}%,${(9 + index * 0.6).toFixed(1)}%,${52 - index * 3},${(5120 / (1 + index * 0.35)).toFixed(2)}`,
        ),
      ]
  ).join('\r\n')

function refunds(query: URLSearchParams): RefundReport {
  const [from = '', to = ''] = [query.get('from') ?? '', query.get('to') ?? '']
  const months: string[] = []
  for (let at = new Date(from); at < new Date(to); at = new Date(at.getFullYear(), at.getMonth() + 1, 1))
    months.push(`${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}`)
  const categories = [
    'billing.overcharge',
    'billing.vas',
    'network.broadband',
    'service.promise',
    'billing.roaming',
  ]
  const line = (key: string[], size: number): RefundLine => ({
    key,
    waiting: { count: Math.ceil(size / 14), fen: size * 1_050 },
    approved: { count: Math.ceil(size / 9), fen: size * 1_730 },
    paid: { count: size, fen: size * 7_420 },
    dropped: { count: Math.ceil(size / 20), fen: size * 380 },
  })
  return {
    byMonth: months.map((month, index) => line([month], 240 + ((index * 37) % 90))),
    byCategory: categories.map((category, index) => line([category], Math.round(520 / (1 + index * 0.6)))),
    byLiability: [line(['OURS'], 980), line(['UNCLEAR'], 410), line(['NONE'], 96)],
    lines: months.flatMap((month, at) =>
      categories
        .slice(0, 3)
        .flatMap((category, index) =>
          ['OURS', 'UNCLEAR'].map((liability, by) =>
            line([month, category, liability], 60 - index * 14 - by * 11 + at),
          ),
        ),
    ),
  }
}

/** The reports of the pretend centre about complaints, and what customers ask of it. */
export class Boards {
  tries = 0
  urged = false
  rated = false

  answer(address: string, accept: string): Answer | null {
    const [path = '', text = ''] = address.split('?')
    const query = new URLSearchParams(text)
    const isFile = accept.includes('csv')
    if (path === '/api/tickets/board') return [200, board()]
    if (path === '/api/tickets/report')
      return [200, isFile ? 'month,opened\r\n' : report(query.get('month') ?? '2026-11')]
    if (path === '/api/tickets/rollup') return [200, rollUp(query)]
    if (path === '/api/refunds/report') return [200, isFile ? 'month,category\r\n' : refunds(query)]
    return null
  }

  /** What anyone may ask who is not logged in. */
  open(path: string, body: Record<string, unknown>): Answer | null {
    if (!path.startsWith('/api/progress')) return null
    if (++this.tries > 30) return [429, { type: 'urn:lianxi:problem:too-many', status: 429 }]
    if (body['phone'] === '13800000000') return [429, { type: 'urn:lianxi:problem:too-many', status: 429 }]
    if (!/^T\d{14}$/.test(String(body['number'])) || body['phone'] !== '13800001234')
      return [404, { type: 'urn:lianxi:problem:not-found', status: 404 }]
    if (path.endsWith('/urge')) {
      if (this.urged) return [409, { type: 'urn:lianxi:problem:not-now', status: 409 }]
      return [200, { urged: (this.urged = true) }]
    }
    if (path.endsWith('/revisit')) return [200, { rated: (this.rated = true) }]
    return [200, this.progress(String(body['number']))]
  }

  private progress(number: string): ProgressTold {
    const isAnswered = number.endsWith('43')
    const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString()
    const steps: [number, string, string][] = [
      [21, '投诉已登记', 'Complaint written down'],
      [20.6, '已受理', 'Accepted'],
      [19.2, '已首次回应', 'We were in touch'],
      [18, '已转专业部门', 'With the department'],
      [15.4, '专业部门已接单', 'Taken on by the department'],
      ...(this.urged ? ([[0.01, '已催办', 'Urged']] as [number, string, string][]) : []),
      ...(isAnswered ? ([[1.2, '已答复', 'Answered']] as [number, string, string][]) : []),
    ]
    return {
      number,
      stateZh: isAnswered ? '已答复，待您评价' : '处理中',
      stateEn: isAnswered ? 'Answered; are you content?' : 'Being worked on',
      openedAt: ago(21),
      ...(isAnswered ? {} : { due: ago(-27) }),
      steps: steps.map(([hours, labelZh, labelEn]) => ({ at: ago(hours), labelZh, labelEn })),
      answer: isAnswered
        ? '您好，您反映的 3 月账单流量费问题已核实：因套餐外流量计费规则未提前告知，产生费用 12.00 元。现已全额退回，将于 24 小时内到账。给您带来不便，非常抱歉。'
        : null,
      mayUrge: !isAnswered && !this.urged,
      revisit: isAnswered && !this.rated,
    }
  }
}
