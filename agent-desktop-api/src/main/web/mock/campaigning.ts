import type { Campaign, Forbidden, LeadList, Refusal } from '../src/app/campaigns.ts'
import {
  ago,
  attempt,
  busy,
  campaign,
  lead,
  list,
  machines,
  next,
  previewCounts,
  still,
} from './campaignBook.ts'
import { paces } from './pacing.ts'
import { Blended, someQuotas, watching, type Inbound } from './blended.ts'
import { message, messageFlows, notice } from './messaging.ts'
import { Reasoning } from './reasoning.ts'
import { Retaining } from './retaining.ts'
import { Segmenting } from './segmenting.ts'

type Answer = [number, unknown]
const problem = (status: number, slug: string, more: object = {}): Answer => [
  status,
  { type: `urn:lianxi:problem:${slug}`, status, ...more },
]
/** The pretend campaigns. */
export class Campaigning {
  empty = false
  fails = false
  retained: Retaining['found'] = 'learned'
  learns = true
  private readonly retaining = new Retaining()
  private readonly reasoning = new Reasoning()
  private readonly segmenting = new Segmenting()
  private readonly blended = new Blended()
  /** how inbound is served: well, badly, or well again for a while */
  inbound: Inbound = 'well'
  private all: Campaign[] = [
    campaign('expiry', '十二月合约到期提醒', 'RUNNING', {
      mode: 'PREDICTIVE',
      priority: 7,
      pacing: { ...campaign('', '', 'DRAFT', {}).pacing, hearsMachines: true },
      conduct: { ...campaign('', '', 'DRAFT', {}).conduct, blending: watching(), quotas: someQuotas() },
    }),
    campaign('churn', '高价值客户流失预警', 'PAUSED', { purpose: 'CHURN_WARNING', queue: 'vip' }),
    campaign('care', '新入网客户关怀', 'DRAFT', { purpose: 'CARE', mode: 'PREVIEW', startsAt: ago(-1500) }),
    campaign('look', '大客户逐个回访', 'RUNNING', {
      mode: 'PREVIEW',
      queue: 'vip',
      conduct: {
        ...campaign('', '', 'DRAFT', {}).conduct,
        preview: { dialsAfterSeconds: 60, mostSkips: 3 },
      },
    }),
    notice(),
    campaign('visit', '十月投诉满意度回访', 'STOPPED', { purpose: 'SATISFACTION' }),
  ]
  private lists: Record<string, LeadList[]> = {
    expiry: [list('十二月到期', 10_000, 5216), list('补充名单', 2000, 310, { addedBy: 'supervisor' })],
    churn: [list('流失预警 11 月', 3200, 2800)],
    look: [list('大客户名单', 800, 391)],
    notice: [list('十二月账单', 8000, 3120)],
    visit: [list('十月投诉', 640, 640, { state: 'WITHDRAWN' })],
  }
  private refusals: Refusal[] = (['OWN', 'OPT_OUT', 'IMPORTED'] as const).map((source, at) => ({
    number: `+86139${String(10_002_000 + at * 1377)}`,
    source,
    channels: source === 'OWN' ? ['VOICE'] : [],
    purposes: source === 'OWN' ? ['UPSELL', 'CARE'] : source === 'OPT_OUT' ? ['UPSELL'] : [],
    reason: ['客户只接受账单通知', '按键 9 退订', '管局不规范营销名单'][at] ?? '',
    since: ago(5000 - at * 900),
    addedBy: ['agent03', 'opt-out', 'campaigns'][at] ?? '',
  }))
  private forbidden: Forbidden[] = ['客户要求不再来电', '多次投诉骚扰'].map((reason, at) => ({
    number: `+86138${String(20_481_200 + at * 977)}`,
    reason,
    addedBy: at ? 'supervisor' : 'agent01',
    addedAt: ago(8000 - at * 3000),
  }))

  answer(method: string, address: string, body: unknown): Answer | null {
    const [path = '', question = ''] = address.split('?')
    if (!/^\/api\/(campaigns|do-not-call)/.test(path)) return null
    if (this.fails) return problem(503, 'unavailable')
    if (path.startsWith('/api/do-not-call')) return this.doNotCall(method, path, body)
    const [, , , id, part, more] = path.split('/')
    if (!id)
      return method === 'POST' ? this.add(body as Campaign) : [200, { items: this.empty ? [] : this.all }]
    if (id === 'flows') return [200, { items: messageFlows }]
    if (id === 'caller-numbers') return [200, { items: ['10000', '95001'] }]
    const one = this.all.find((known) => known.id === id)
    if (!one) return problem(404, 'not-found')
    if (part === 'retention') {
      const under = path.split('/').slice(5).join('/')
      this.retaining.found = this.retained
      const answer = this.retaining.answer(method, under, body)
      this.retained = this.retaining.found
      return answer
    }
    if (part === 'reasons') return this.reasoning.answer(method, more ?? '', question, body)
    if (part === 'segments') {
      this.segmenting.learns = this.learns
      return this.segmenting.answer(id, method, more ?? '', question, body)
    }
    if (method === 'PUT') return this.put(one, body as Campaign)
    if (!part) return [200, one]
    if (part === 'copy') return this.add({ ...one, name: `${one.name}（副本）` })
    if (part === 'start' || part === 'pause' || part === 'stop') return this.become(one, part)
    if (part === 'statistics')
      return [200, this.lists[id] && !this.empty ? { ...busy(one.state), mode: one.mode } : still(one.state)]
    const held = this.blended.answer(part, one, this.inbound)
    if (held) return held
    if (part === 'pacing') return [200, { items: this.lists[id] && !this.empty ? paces() : [] }]
    if (part === 'message') return [200, message(one, this.empty)]
    if (part === 'machines') return [200, machines(!this.empty && one.pacing.hearsMachines)]
    if (part === 'previews')
      return [200, previewCounts(one.mode === 'PREVIEW' && one.state !== 'DRAFT' && !this.empty)]
    if (part === 'script')
      return [200, { furthest: { OPENING: 210, NEEDS: 640, OFFER: 1210, OBJECTION: 380, CLOSE: 2104 } }]
    if (part === 'lists') return [200, { items: this.empty ? [] : (this.lists[id] ?? []) }]
    if (part === 'leads' && more) return this.takeIn(id)
    if (part === 'leads')
      return [200, { items: this.empty ? [] : Array.from({ length: 12 }, (_, at) => lead(at)), next: '1011' }]
    const wanted = new URLSearchParams(question)
    const items = Array.from({ length: 14 }, (_, at) => attempt(at)).filter(
      (told) =>
        (!wanted.get('outcome') || told.outcome === wanted.get('outcome')) &&
        (!wanted.get('state') || told.state === wanted.get('state')),
    )
    return [200, { items: this.empty ? [] : items }]
  }

  private add(wish: Campaign): Answer {
    if (!wish.name)
      return problem(400, 'invalid', {
        errors: [
          { field: 'name', message: 'must have 1 to 80 characters', messageZh: '必须有 1 到 80 个字符' },
        ],
      })
    const made = campaign(`new-${this.all.length}`, wish.name, 'DRAFT', {
      ...wish,
      id: `new-${this.all.length}`,
      version: 1,
      state: 'DRAFT',
      next: next.DRAFT,
    })
    this.all = [made, ...this.all]
    return [201, made]
  }

  private put(one: Campaign, wish: Campaign): Answer {
    if (wish.mode === 'PREDICTIVE' && wish.pacing.cap === 0)
      return problem(400, 'invalid', {
        errors: [
          {
            field: 'pacing.cap',
            message: 'must be more than 0 where calls may find no agent; or choose PROGRESSIVE',
            messageZh: '上限为 0 时只能用预览或逐一外呼',
          },
        ],
      })
    Object.assign(one, wish, { version: one.version + 1 })
    return [200, one]
  }

  private become(one: Campaign, verb: 'start' | 'pause' | 'stop'): Answer {
    const state = ({ start: 'RUNNING', pause: 'PAUSED', stop: 'STOPPED' } as const)[verb]
    Object.assign(one, { state, next: next[state] })
    return [200, one]
  }

  private takeIn(id: string): Answer {
    this.lists[id] = [list('上海到期客户', 4812, 0, { addedAt: ago(0) }), ...(this.lists[id] ?? [])]
    const wrong = (line: number, field: string, reasonZh: string, reason: string): object => ({
      line,
      field,
      reasonZh,
      reason,
    })
    return [
      200,
      {
        list: 'list-上海到期客户',
        imported: 4812,
        duplicates: 37,
        rejectedCount: 41,
        rejected: [
          wrong(14, 'phone', '不是电话号码', 'is not a phone number'),
          wrong(87, 'phone', '活动中已有这个号码', 'is in the campaign already'),
          wrong(203, 'phone', '紧急号码，不得呼叫', 'is an emergency number'),
          wrong(
            518,
            'consent_at',
            '必须是过去的时间，例如 2026-01-05',
            'must be a time in the past, e.g. 2026-01-05',
          ),
        ],
      },
    ]
  }

  private doNotCall(method: string, path: string, body: unknown): Answer {
    const isPartial = path.startsWith('/api/do-not-call/refusals')
    if (path.endsWith('/import')) return [200, { imported: 120, known: 3, rejected: [], rejectedCount: 0 }]
    if (method === 'DELETE') return [204, null]
    if (method === 'POST') {
      const { number } = body as { number: string }
      return /^[+\d ]{7,}$/.test(number)
        ? [201, {}]
        : problem(400, 'invalid', {
            errors: [{ field: 'number', message: 'is not a phone number', messageZh: '不是电话号码' }],
          })
    }
    return [200, { items: this.empty ? [] : isPartial ? this.refusals : this.forbidden }]
  }
}
