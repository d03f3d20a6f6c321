import type { ShownLead, SkipReason } from '../src/app/previews.ts'
import { freshScript } from '../src/campaigns/setUp/scripting.ts'

type Answer = [number, unknown]
const at = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString()
const names = ['王芳', '李伟', '张敏']
const problem = (slug: string, more: object = {}): Answer => [
  409,
  { type: `urn:lianxi:problem:${slug}`, status: 409, ...more },
]

const script = freshScript().nodes.map((node) => ({
  ...node,
  zh: node.zh.replace('{name}', '王芳').replace('{agent}', '陈晓雯'),
  en: node.en.replace('{name}', '王芳').replace('{agent}', '陈晓雯'),
}))

const lead = (which: number, more: Partial<ShownLead>): ShownLead => ({
  id: String(700 + which),
  campaign: '高价值客户流失预警',
  purpose: 'CHURN_WARNING',
  name: names[which % names.length] ?? '',
  customer: '900010001',
  province: '浙江',
  numbers: [
    { number: '138****8011', type: 'MOBILE', isDead: false, isNext: true },
    { number: '0571****2210', type: 'HOME', isDead: true, isNext: false },
    { number: '139****1276', type: 'WORK', isDead: false, isNext: false },
  ],
  fields: { 套餐: '5G 畅享 199', 合约到期: '2026-12-11', 网龄: '6 年', 近三月均费: '¥ 186.40' },
  calls: 3,
  attempts: [
    { at: at(-7_200), number: '138****8011', outcome: 'NO_ANSWER' },
    { at: at(-90_000), number: '0571****2210', outcome: 'INVALID' },
    { at: at(-180_000), number: '138****8011', outcome: 'BUSY' },
  ],
  script,
  since: at(-8),
  ...more,
})

/** The pretend leads that an agent looks at. */
export class Previewing {
  /** how they come: none, none of some campaigns, with a time, or without */
  kind: 'off' | 'waiting' | 'failing' | 'timed' | 'click' | 'plain' | 'last' = 'off'
  isForbidden = false
  private which = 0
  private shown: ShownLead | null = null

  answer(method: string, path: string, body: Record<string, unknown>): Answer | null {
    if (!path.startsWith('/api/desk/preview')) return null
    if (this.kind === 'failing') return [503, { type: 'urn:lianxi:problem:unavailable', status: 503 }]
    if (method === 'GET') return [200, this.look()]
    if (path.endsWith('/skip')) return this.skip(body['reason'] as SkipReason)
    return this.call()
  }

  private look(): object {
    if (this.kind === 'off') return { campaigns: [] }
    const campaigns = ['高价值客户流失预警', '新入网客户关怀']
    if (this.kind === 'waiting') return { campaigns }
    this.shown ??= this.next()
    return { lead: this.shown, campaigns }
  }

  private next(): ShownLead {
    if (this.kind === 'timed')
      return lead(this.which, { dialsAt: at(52), skipsLeft: 2, promisedAt: at(-300) })
    if (this.kind === 'plain')
      return lead(1, { calls: 0, attempts: [], fields: {}, script: [], customer: '' })
    return lead(this.which, this.kind === 'last' ? { skipsLeft: 0 } : {})
  }

  private leave(): void {
    this.which++
    this.shown = null
  }

  private skip(reason: SkipReason): Answer {
    if (!reason) return [400, { type: 'urn:lianxi:problem:invalid', status: 400 }]
    this.leave()
    return [204, null]
  }

  private call(): Answer {
    this.leave()
    return this.isForbidden
      ? problem('forbidden-by-gate', { rules: ['HOURS', 'CALLS_THIS_DAY'], retryAt: at(40_000) })
      : [204, null]
  }
}
