import type { SegmentCount, SegmentTaking, SegmentWish } from '../src/app/segments.ts'

const choices = {
  plans: ['5G 畅享 129', '5G 畅享 199', '家庭融合 169', '青春 59', '尊享 299'],
  provinces: ['上海', '北京', '四川', '广东', '江苏', '浙江', '湖北'],
  learned: [
    { id: 'churn', name: '高价值客户流失预警' },
    { id: 'visit', name: '十月投诉满意度回访' },
  ],
  mostCustomers: 500_000,
}

const countOf = (wish: SegmentWish): SegmentCount => {
  const base = wish.risk
    ? Math.round(9600 * (1 - wish.risk.atLeast))
    : 180 * (wish.endsWithinDays ?? wish.quietDays ?? wish.complaint?.withinDays ?? 40)
  const provinces = wish.provinces?.length ? wish.provinces.length / choices.provinces.length : 1
  const plans = wish.plans?.length ? wish.plans.length / choices.plans.length : 1
  const tiers = ((wish.tierTo ?? 7) - (wish.tierFrom ?? 1) + 1) / 7
  const found = Math.max(0, Math.round(base * provinces * plans * tiers))
  const withoutNumber = Math.round(found * 0.031)
  const forbidden = Math.round(found * 0.052)
  const refused = Math.round(found * 0.087)
  return { found, withoutNumber, forbidden, refused, callable: found - withoutNumber - forbidden - refused }
}

/** The pretend segments of every campaign; one that is taken in goes on a third further each time it is asked for. */
export class Segmenting {
  learns = true
  private takings: Record<string, SegmentTaking[]> = {}

  answer(campaign: string, method: string, part: string, question: string, body: unknown): [number, unknown] {
    if (part === 'choices') return [200, { ...choices, learned: this.learns ? choices.learned : [] }]
    const wish = body as SegmentWish
    if (part === 'count')
      return (wish.tierFrom ?? 1) > (wish.tierTo ?? 7)
        ? [
            400,
            {
              type: 'urn:lianxi:problem:invalid',
              status: 400,
              errors: [
                {
                  field: 'tierTo',
                  message: 'must not be lower than tierFrom',
                  messageZh: '不能低于最低星级',
                },
              ],
            },
          ]
        : [200, countOf(wish)]
    if (method === 'POST') return [202, this.take(campaign, wish, new URLSearchParams(question))]
    const told = (this.takings[campaign] ?? []).map((one) => this.further(one))
    this.takings[campaign] = told
    return [200, { items: told }]
  }

  private take(campaign: string, wish: SegmentWish, asked: URLSearchParams): SegmentTaking {
    const { found } = countOf(wish)
    const taking: SegmentTaking = {
      id: `segment-${String((this.takings[campaign] ?? []).length)}`,
      name: asked.get('name') ?? '',
      segment: wish,
      priority: Number(asked.get('priority')),
      state: 'RUNNING',
      takenBy: 'campaigns',
      takenAt: new Date().toISOString(),
      found,
      seen: 0,
      tally: { unlikely: 0, withoutNumber: 0, forbidden: 0, refused: 0, added: 0, updated: 0, left: 0 },
    }
    this.takings[campaign] = [taking, ...(this.takings[campaign] ?? [])]
    return taking
  }

  private further(one: SegmentTaking): SegmentTaking {
    if (one.state !== 'RUNNING') return one
    const seen = Math.min(one.found, one.seen + Math.ceil(one.found / 3))
    const share = (of: number): number => Math.round(seen * of)
    const tally = {
      unlikely: one.segment.risk ? share(0.3) : 0,
      withoutNumber: share(0.031),
      forbidden: share(0.052),
      refused: share(0.087),
      updated: share(0.14),
      left: share(0.01),
      added: 0,
    }
    const others = Object.values(tally).reduce((sum, count) => sum + count, 0)
    return {
      ...one,
      seen,
      state: seen === one.found ? 'DONE' : 'RUNNING',
      tally: { ...tally, added: seen - others },
    }
  }
}
