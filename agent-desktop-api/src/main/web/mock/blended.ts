import type { Blending, BlendingRules, QuotaRules, Quotas } from '../src/app/blending.ts'
import type { Campaign } from '../src/app/campaigns.ts'

// What holds the calls of the pretend campaigns back.

export const usualBlending: BlendingRules = {
  watched: [],
  yieldsBelow: 0.7,
  resumesFrom: 0.8,
  windowSeconds: 600,
  atLeastSeconds: 60,
  longestWaitSeconds: 60,
}
export const noQuotas: QuotaRules = { field: '', result: 'WON', cells: [], others: 0 }

export const watching = (): BlendingRules => ({ ...usualBlending, watched: ['complaints', 'vip'] })
export const someQuotas = (): QuotaRules => ({
  ...noQuotas,
  cells: [
    { value: '广东', most: 300 },
    { value: '西藏', most: 0 },
  ],
  others: 120,
})

const queues = (isBad: boolean): Blending['queues'] => [
  {
    queue: 'complaints',
    counted: 42,
    serviceLevel: isBad ? 0.619 : 0.881,
    waiting: isBad ? 5 : 1,
    longestWaitSeconds: isBad ? 48 : 6,
  },
  { queue: 'vip', counted: 0, waiting: 0, longestWaitSeconds: 0 },
]

export type Inbound = 'well' | 'bad' | 'better'

/** The pretend stance and cells. */
export class Blended {
  answer(part: string | undefined, campaign: Campaign, inbound: Inbound): [number, unknown] | null {
    if (part === 'blending') return [200, this.stance(campaign, inbound)]
    return part === 'quotas' ? [200, this.quotas(campaign)] : null
  }

  private stance(campaign: Campaign, how: Inbound): Blending {
    const { watched } = campaign.conduct.blending
    if (watched.length === 0) return { yielding: false, queues: [] }
    if (how === 'well' || campaign.state !== 'RUNNING') return { yielding: false, queues: queues(false) }
    const isBad = how === 'bad'
    const [inbound] = queues(true)
    return {
      yielding: true,
      since: new Date(Date.now() - 140_000).toISOString(),
      ...(inbound ? { why: { cause: 'SERVICE_LEVEL', inbound } } : {}),
      ...(isBad ? {} : { resumesAt: new Date(Date.now() + 35_000).toISOString() }),
      queues: queues(isBad),
    }
  }

  private quotas(campaign: Campaign): Quotas {
    const { field, result, cells, others } = campaign.conduct.quotas
    const won: Record<string, number> = { 广东: 214, 浙江: 120, 四川: 97, 江苏: 64, 山东: 31, '': 12 }
    const own = cells.map((cell) => ({ ...cell, count: won[cell.value] ?? 0 }))
    const rest = Object.entries(won)
      .filter(([value]) => others > 0 && !cells.some((cell) => cell.value === value))
      .map(([value, count]) => ({ value, count, most: others }))
    return { field, result, items: [...own, ...rest] }
  }
}
