import { readFileSync } from 'node:fs'
import type { FlowBrief, FlowDocument, FlowText, Recording } from '../src/app/flows.ts'

const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString()
/** What the product ships: its hotline, and the schema of flows. */
export const shipped = (name: string): unknown =>
  JSON.parse(
    readFileSync(
      new URL(
        `../../../../../ivr-flows/src/main/resources/io/lianxi/ivr/flow/text/${name}.json`,
        import.meta.url,
      ),
      'utf8',
    ),
  )
const both = (zh: string, en: string): FlowText => ({ zh, en })

/** The hotline of the pretend centre. */
export const hotline = (): FlowDocument => ({
  flow: 'hotline',
  name: { zh: '客服热线', en: 'Hotline' },
  languages: ['zh', 'en'],
  start: 'welcome',
  fallback: 'service',
  steps: {
    welcome: {
      verb: 'when',
      cases: [
        { if: 'customer != null && customer.tier >= 6', then: 'vip' },
        { if: 'customer != null', then: 'greet' },
      ],
      otherwise: 'language',
    },
    vip: {
      verb: 'enqueue',
      queue: 'vip',
      text: both('尊敬的贵宾，正在为您转接专属客服。', 'Taking you to your personal agent.'),
    },
    greet: {
      verb: 'say',
      text: both('{customer.name}您好，欢迎致电联系客服热线。', 'Hello {customer.name}, welcome to Lianxi.'),
      then: 'menu',
    },
    language: {
      verb: 'menu',
      text: both('中文请按一。', 'For English, press two.'),
      languages: ['zh', 'en'],
      again: [both('对不起，中文请按一。', 'Sorry. For English, press two.')],
      keys: { '1': 'chinese', '2': 'english' },
      failed: 'agent',
    },
    chinese: { verb: 'set', language: 'zh', then: 'menu' },
    english: { verb: 'set', language: 'en', then: 'menu' },
    menu: {
      verb: 'menu',
      text: both(
        '查询余额请按一，投诉请按二，宽带报障请按三，人工服务请按零。',
        'For your balance, press one. For a complaint, press two. For a fault, press three. For an agent, press zero.',
      ),
      again: [
        both('对不起，没有这个选项。查询余额请按一，人工服务请按零。', 'Sorry. Balance, one. Agent, zero.'),
        both(
          '请您再试一次，否则将为您转接人工服务。',
          'Please try once more, or I will take you to an agent.',
        ),
      ],
      keys: { '1': 'verify', '2': 'complaint', '3': 'broken', '0': 'agent' },
      failed: 'agent',
    },
    verify: {
      verb: 'gather',
      text: both('请输入六位服务密码，以井号键结束。', 'Please enter your six-digit PIN, then press hash.'),
      into: 'pin',
      min: 6,
      max: 6,
      mask: true,
      then: 'balance',
      failed: 'agent',
    },
    balance: {
      verb: 'lookup',
      fact: 'account',
      into: 'account',
      then: 'tell-balance',
      nothing: 'no-account',
      error: 'no-account',
    },
    'tell-balance': {
      verb: 'say',
      text: both(
        '您的账户余额是{money(account.balance)}。',
        'Your account balance is {money(account.balance)}.',
      ),
      then: 'send',
    },
    send: {
      verb: 'message',
      text: both('您的余额是{money(account.balance)}。', 'Your balance is {money(account.balance)}.'),
      then: 'menu',
      error: 'menu',
    },
    'no-account': {
      verb: 'say',
      text: both('对不起，没有查到这个号码的账户。', 'Sorry, there is no account for this number.'),
      then: 'menu',
    },
    broken: {
      verb: 'ticket',
      category: 'broadband.fault',
      subject: both('宽带报障', 'Broadband fault'),
      description: both('客户{caller}通过语音报障。', 'Reported by {caller} in the flow.'),
      into: 'ticket',
      then: 'told',
      error: 'agent',
    },
    told: {
      verb: 'say',
      text: both('已为您登记，工单号{digits(ticket.number)}。', 'Your ticket is {digits(ticket.number)}.'),
      then: 'bye',
    },
    bye: { verb: 'hangup', text: both('感谢来电，再见。', 'Thank you for calling. Goodbye.') },
    complaint: {
      verb: 'enqueue',
      queue: 'complaints',
      text: both('正在为您转接投诉专席，请稍候。', 'I am taking you to our complaints desk.'),
    },
    agent: {
      verb: 'enqueue',
      queue: 'service',
      text: both('正在为您转接人工服务，请稍候。', 'I am taking you to an agent. Please hold.'),
    },
  },
  tests: [
    {
      name: '贵宾直接转专席',
      facts: { customer: { tier: 7 } },
      expect: { end: 'queue', queue: 'vip' },
    },
    {
      name: '查询余额后转人工',
      facts: { customer: { tier: 3 } },
      lookups: { account: { found: { balance: 12350 } } },
      script: [{ keys: '1' }, { keys: '123456' }, { keys: '0' }],
      expect: { end: 'queue', queue: 'service', path: ['menu=1', 'verify=*', 'menu=0'] },
    },
    {
      name: '三次不按键转人工',
      facts: { customer: { tier: 3 } },
      script: [{ silences: 3 }],
      expect: { queue: 'service' },
    },
  ],
})

/** A flow that is being begun: some of it is not yet right. */
export const night = (): FlowDocument => ({
  flow: 'night',
  name: { zh: '夜间热线', en: 'Night line' },
  languages: ['zh', 'en'],
  start: 'welcome',
  fallback: 'service',
  steps: {
    welcome: {
      verb: 'play',
      prompt: 'night-welcome',
      text: both('现在是夜间时段。', 'Our night line.'),
      then: 'hours',
    },
    hours: {
      verb: 'when',
      cases: [{ if: "now.getHours('Asia/Shanghai') < 8", then: 'urgent' }],
      otherwise: 'agent',
    },
    urgent: {
      verb: 'menu',
      text: { zh: '紧急停机请按一，其他请按二。' },
      keys: { '1': 'agent', '2': 'bye' },
    },
    bye: { verb: 'say', text: both('请在工作时间来电。', 'Please call by day.') },
    survey: { verb: 'say', text: both('请为我们打分。', 'Please rate us.'), then: 'bye' },
    agent: { verb: 'enqueue', queue: 'nights' },
  },
})

export const briefs = (): Omit<FlowBrief, 'draft'>[] => [
  {
    name: 'hotline',
    title: { zh: '客服热线', en: 'Hotline' },
    numbers: ['10000', '1000100'],
    published: { version: 12, at: ago(50), by: 'super01' },
    canary: null,
  },
  {
    name: 'shipped',
    title: { zh: '出厂热线', en: 'Hotline as shipped' },
    numbers: ['10001'],
    published: { version: 1, at: ago(2000), by: '' },
    canary: null,
  },
  {
    name: 'night',
    title: { zh: '夜间热线', en: 'Night line' },
    numbers: [],
    published: null,
    canary: null,
  },
  {
    name: 'verify',
    title: { zh: '身份验证', en: 'Verification' },
    numbers: [],
    published: { version: 3, at: ago(800), by: 'admin' },
    canary: { version: 4, percent: 10 },
  },
]

export const recordings = (): Recording[] => [
  { name: 'night-welcome', languages: ['zh', 'en'], seconds: 9, at: ago(30), by: 'super01' },
  { name: 'jingle', languages: ['zh'], seconds: 4, at: ago(2000), by: 'admin' },
]

export const surroundings = {
  queues: ['service', 'complaints', 'vip', 'english', 'billing'],
  prompts: ['night-welcome', 'jingle'],
  facts: ['account'],
  flows: ['hotline', 'verify'],
  categories: ['broadband.fault', 'billing.overcharge'],
}
