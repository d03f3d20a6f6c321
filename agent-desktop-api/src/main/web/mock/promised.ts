import type { ContactCallback, OwnCallback, PromisedCall, Slot } from '../src/app/callbacks.ts'
import { freshScript } from '../src/campaigns/setUp/scripting.ts'
import { choices } from './reasoning.ts'

type Answer = [number, unknown]
const at = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString()
/** The next stretches of nine to twelve and two to eight. */
function slots(): Slot[] {
  const found: Slot[] = [{ at: at(1), until: at(2) }]
  const day = new Date()
  day.setHours(0, 0, 0, 0)
  for (let ahead = 1; found.length < 5; ahead++)
    for (const [from, to] of [
      [9, 12],
      [14, 20],
    ] as const) {
      const moment = (hour: number): string =>
        new Date(day.getTime() + (ahead * 24 + hour) * 3_600_000).toISOString()
      if (found.length < 5) found.push({ at: moment(from), until: moment(to) })
    }
  return found
}
const own = (lead: number, name: string, from: number, hours: number): OwnCallback => ({
  lead: String(lead),
  campaign: '高价值客户流失预警',
  purpose: 'CHURN_WARNING',
  name,
  number: '138****8001',
  calls: 1,
  callback: { at: at(from), until: at(from + hours), openAt: at(from + hours - 0.2), agent: 'agent01' },
  remindAt: at(from - 0.1),
  isCalling: true,
})

/** The pretend calls of campaigns on the desk. */
export class Promised {
  /** the call in hand is a campaign's */
  isCalled = false
  items: OwnCallback[] = []
  private path: string[] = []
  private promised: PromisedCall | undefined

  fill(): void {
    this.items = [
      own(1, '王芳', -1.1, 1),
      own(2, '李伟', -0.2, 1),
      own(3, '张敏', 0.05, 1),
      own(4, '陈静', 20, 3),
    ]
  }

  answer(method: string, address: string, body: Record<string, unknown>): Answer | null {
    const path = address.split('?')[0] ?? ''
    if (path === '/api/desk/callbacks') return [200, { items: this.items }]
    if (path.startsWith('/api/desk/callbacks/'))
      return method === 'PUT' ? this.move(path.split('/')[4] ?? '', body) : [200, { items: slots() }]
    if (/^\/api\/contacts\/[^/]+\/script$/.test(path)) return this.script(method, body)
    if (/^\/api\/contacts\/[^/]+\/reasons$/.test(path))
      return [200, { choices: this.isCalled ? choices : {} }]
    if (/^\/api\/contacts\/[^/]+\/callback$/.test(path)) return this.contact(method, body)
    if (/^\/api\/contacts\/[^/]+\/lead$/.test(path) && this.isCalled)
      return [
        200,
        {
          lead: {
            campaign: '高价值客户流失预警',
            purpose: 'CHURN_WARNING',
            name: '王芳',
            customer: '900010001',
            fields: { 套餐: '5G 畅享 199', 合约到期: '2026-12-11', 网龄: '6 年' },
            calls: 1,
          },
        },
      ]
    return null
  }

  private script(method: string, body: Record<string, unknown>): Answer {
    if (method === 'PUT') this.path = body['path'] as string[]
    const fill = (text: string): string => text.replace('{name}', '王芳').replace('{agent}', '陈晓雯')
    const nodes = freshScript().nodes.map((node) => ({ ...node, zh: fill(node.zh), en: fill(node.en) }))
    return [200, { nodes: this.isCalled ? nodes : [], path: this.path }]
  }

  private contact(method: string, body: Record<string, unknown>): Answer {
    if (method === 'PUT') return [200, (this.promised = body as unknown as PromisedCall)]
    const told: ContactCallback = {
      ...(this.promised ? { promised: this.promised } : {}),
      slots: this.isCalled ? slots() : [],
      zones: ['Asia/Shanghai'],
    }
    return [200, told]
  }

  private move(lead: string, body: Record<string, unknown>): Answer {
    if (Date.parse(String(body['until'])) <= Date.parse(String(body['at'])))
      return [
        400,
        {
          type: 'urn:lianxi:problem:invalid',
          status: 400,
          errors: [{ field: 'until', message: 'must be later', messageZh: '至少要有 15 分钟' }],
        },
      ]
    this.items = this.items.filter((one) => one.lead !== lead)
    return [200, body]
  }
}
