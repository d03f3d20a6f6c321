import type { ChatFrom, ChatMessage, QuickReply } from '../src/app/chats.ts'

const ago = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString()
/** What a customer might send a picture of. */
export const billPicture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"><rect width="320" height="180" fill="#dfe9e6"/>' +
  '<text x="24" y="60" font-size="22" fill="#345">3 月账单</text>' +
  '<text x="24" y="110" font-size="30" fill="#b33">¥ 129.00</text></svg>'
const picture = '/mock/picture.svg'

const told: [ChatFrom, string, Partial<ChatMessage>?][] = [
  ['customer', '你好'],
  [
    'flow',
    '',
    {
      kind: 'menu',
      menu: {
        head: '您好，欢迎来到联系客服。请回复数字选择：',
        choices: [
          { key: '1', text: '查询话费余额' },
          { key: '2', text: '账单与套餐' },
          { key: '3', text: '投诉与报障' },
          { key: '0', text: '人工服务' },
        ],
        tail: '',
      },
    },
  ],
  ['customer', '0'],
  ['flow', '正在为您接通人工客服，请稍候。'],
  ['house', '陈晓雯 为您服务'],
  ['agent', '王女士您好，我是客服陈晓雯，请问有什么可以帮您？', { delivery: 'read' }],
  ['customer', '我这个月的账单不对，多扣了 12 块流量费，我没有用那么多流量'],
  [
    'customer',
    '',
    {
      kind: 'image',
      file: { id: 'f1', name: '账单.png', type: 'image/svg+xml', size: 23_400, url: picture },
    },
  ],
  ['whisper', '该客户上月投诉过同样的问题，注意核实是否重复扣费。', { agent: 'super01' }],
  [
    'agent',
    '好的，正在为您核实，请稍等。详单可以在 https://example.com/bill 查询。',
    { delivery: 'delivered' },
  ],
  ['customer', '嗯嗯，麻烦快一点 🙏'],
]

/** Pretend chats: what was written in each, and who answers. */
export class Chatting {
  private joined = false
  fails = false
  private readonly written = new Map<string, ChatMessage[]>()
  replies: QuickReply[] = [
    { id: 'q1', title: '问候', text: '{name}您好，我是客服{agent}，请问有什么可以帮您？', shared: true },
    { id: 'q2', title: '请稍等', text: '好的，正在为您查询，请稍等一下。', shared: true },
    {
      id: 'q3',
      title: '核实号码',
      text: '为了保护您的信息，请提供办理业务的号码 {number} 的后四位。',
      shared: true,
    },
    { id: 'q4', title: '结束语', text: '感谢您的来访，祝您生活愉快！', shared: false },
  ]

  constructor(private readonly tell: (message: object) => void) {}

  /** A chat in which so many things were written, the usual ones again and again. */
  begin(contact: string, count: number): void {
    const messages = Array.from({ length: count }, (_, index): ChatMessage => {
      const [from, text, more] = told[(told.length - (count % told.length) + index) % told.length] ?? [
        'house',
        '',
      ]
      return {
        number: index + 1,
        from,
        at: ago((count - index) * 41),
        kind: 'text',
        text,
        delivery: from === 'agent' ? 'read' : 'sent',
        ...(from === 'agent' ? { agent: 'agent01' } : {}),
        ...more,
      }
    })
    this.written.set(contact, messages)
  }

  standing(contact: string, unread: number): object {
    const last = this.written.get(contact)?.at(-1) ?? null
    return { unread, last, waitingSince: last?.from === 'customer' ? last.at : null }
  }

  write(contact: string, from: ChatFrom, more: Partial<ChatMessage>): ChatMessage {
    const messages = this.written.get(contact) ?? []
    const message: ChatMessage = {
      number: messages.length + 1,
      from,
      at: new Date().toISOString(),
      kind: 'text',
      delivery: 'sent',
      ...more,
    }
    this.written.set(contact, [...messages, message])
    this.tell({ type: 'chat.message', contact, message })
    return message
  }

  type(contact: string): void {
    this.tell({ type: 'chat.typing', contact })
  }

  answer(method: string, address: string, body: Record<string, unknown>): [number, unknown] | null {
    const { pathname, searchParams } = new URL(address, 'http://mock')
    if (pathname === '/api/quick-replies') return this.quick(method, body)
    const found = /^\/api\/chats\/([^/]+)\/(\w+)$/.exec(pathname)
    if (!found) return null
    const [, contact = '', what] = found
    if (what === 'typing' || what === 'read') return [200, {}]
    if (what === 'part') return [200, { joined: this.joined, may: true }]
    if (what === 'join' || what === 'leave') return [200, { joined: (this.joined = what === 'join') }]
    if (what === 'files') return [201, { id: 'f9', name: 'x', type: 'image/png', size: 1, url: picture }]
    if (method === 'GET') return this.page(contact, searchParams)
    if (this.fails)
      return [
        429,
        {
          type: 'urn:lianxi:problem:too-many',
          status: 429,
          detail: '微信只允许 48 小时内回复 5 条，已经用完。',
        },
      ]
    const from = body['whisper'] ? 'whisper' : 'agent'
    const said = { agent: 'agent01', text: String(body['text'] ?? '') }
    const file = { id: 'f9', name: '办理须知.pdf', type: 'application/pdf', size: 482_000, url: '#' }
    if (body['article']) {
      const article = String(body['article'])
      const card = { article, title: '宽带提速包怎么办理', summary: '每月 10 元，次日生效。', url: '#' }
      return [201, this.write(contact, from, { agent: 'agent01', kind: 'card', card })]
    }
    return [201, this.write(contact, from, body['file'] ? { ...said, kind: 'file', file } : said)]
  }

  private page(contact: string, asked: URLSearchParams): [number, unknown] {
    const all = this.written.get(contact) ?? []
    const before = Number(asked.get('before') ?? all.length + 1)
    const end = Math.max(0, before - 1)
    const start = Math.max(0, end - Number(asked.get('limit') ?? 50))
    return [200, { messages: all.slice(start, end), first: start === 0 }]
  }

  private quick(method: string, body: Record<string, unknown>): [number, unknown] {
    if (method === 'GET') return [200, { items: this.replies }]
    const added = { ...body, id: `q${this.replies.length + 1}` } as QuickReply
    this.replies = [...this.replies, added]
    return [201, added]
  }
}
