import type { Gap, RelevanceRun } from '../src/app/learning.ts'
import type { Answer } from './knowledge.ts'

const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString()
const overtaken: Answer = [409, { type: 'urn:lianxi:problem:changed-meanwhile', status: 409 }]
type Body = Record<string, unknown>

const gaps = (): Gap[] =>
  [
    ['卫星电话怎么开通', ['手机能打卫星电话吗', '天通卡在哪里办'], 46, 31, 15],
    ['eSIM 手表怎么配号', ['手表独立号码', 'esim 一号双终端'], 38, 12, 26],
    ['宽带提速到 2000M', ['万兆宽带'], 21, 4, 17],
    ['靓号怎么降低最低消费', [], 17, 0, 17],
    ['亲情号可以加几个', ['亲情网成员上限'], 9, 9, 0],
    ['FTTR 全屋光宽带', [], 6, 6, 0],
  ].map(([first, more, searches, noHit, noClick], index) => ({
    id: `g${index + 1}`,
    queries: [first as string, ...(more as string[])].map((text, at) => ({
      text,
      count: Math.max(1, Math.round((searches as number) / (at * 2 + 1.5))),
    })),
    searches: searches as number,
    noHit: noHit as number,
    noClick: noClick as number,
    lastAt: ago(index * 9 + 1),
    draft: index === 0 ? 'kb-1012' : null,
  }))

const reports: Record<string, unknown> = {
  used: [
    ['kb-1001', '携号转网怎么办理', 412, 655, 96, 4],
    ['kb-1006', '套餐外流量怎么计费', 388, 530, 71, 9],
    ['kb-1004', '宽带连不上：光猫红灯（LOS）处理', 301, 342, 88, 2],
    ['kb-1003', '流量加油包：当月 10 元 1 GB', 244, 401, 40, 3],
    ['kb-1007', '多扣话费怎么申请退费', 198, 260, 22, 17],
    ['kb-1002', '5G 畅享套餐 129 元档资费说明', 120, 205, 19, 1],
  ].map(([id, title, uses, clicks, useful, notUseful]) => ({ id, title, uses, clicks, useful, notUseful })),
  stale: [
    {
      id: 'kb-1002',
      title: '5G 畅享套餐 129 元档资费说明',
      reason: 'EXPIRES',
      validTo: '2026-12-10',
      publishedAt: ago(4800),
      lastUsedAt: ago(2),
    },
    {
      id: 'kb-1010',
      title: '宽带移机：同城与跨区',
      reason: 'UNUSED',
      validTo: null,
      publishedAt: ago(9000),
      lastUsedAt: ago(4400),
    },
    {
      id: 'kb-1007',
      title: '多扣话费怎么申请退费',
      reason: 'NOT_USEFUL',
      validTo: null,
      publishedAt: ago(7000),
      lastUsedAt: ago(5),
    },
  ],
  duplicates: [
    {
      one: { id: 'kb-1004', title: '宽带连不上：光猫红灯（LOS）处理' },
      other: { id: 'kb-1005', title: '宽带网速慢排查' },
      similarity: 0.93,
    },
    {
      one: { id: 'kb-1003', title: '流量加油包：当月 10 元 1 GB' },
      other: { id: 'kb-1006', title: '套餐外流量怎么计费' },
      similarity: 0.86,
    },
  ],
}

/** What the pretend knowledge base learns, and how it searches. */
export class Learning {
  gaps = gaps()
  takes = 0.4
  private began = 0
  private rebuilt = 0
  private synonyms = {
    version: 5,
    groups: [
      ['携号转网', '携转', '转网', 'NP'],
      ['宽带', '光宽', '有线宽带', '家宽'],
      ['话费', '资费', '费用'],
      ['销户', '注销', '拆机'],
      ['流量包', '加油包', '叠加包'],
      ['靓号', '吉祥号'],
    ],
    oneWay: [
      { from: '苹果', to: ['iPhone', 'iOS'] },
      { from: '上不了网', to: ['断网', '宽带故障', 'LOS'] },
    ],
    changedBy: 'super01',
    changedAt: ago(50),
  }
  private weights = {
    version: 2,
    title: 3,
    questions: 2.5,
    tags: 1.5,
    body: 1,
    meaning: 0.6,
    changedBy: 'super01',
    changedAt: ago(70),
  }

  gap(id: string): Gap | undefined {
    return this.gaps.find((one) => one.id === id)
  }
  drafted(id: string, article: string): void {
    this.gaps = this.gaps.map((one) => (one.id === id ? { ...one, draft: article } : one))
  }

  answer(
    method: string,
    part: string,
    id: string | undefined,
    more: string | undefined,
    body: Body,
    asked: URLSearchParams,
  ): Answer | null {
    if (part === 'gaps' && id) return [204, (this.gaps = this.gaps.filter((one) => one.id !== id))]
    if (part === 'gaps') return [200, asked.get('days') === '7' ? this.gaps.slice(0, 3) : this.gaps]
    if (part === 'reports') return [200, reports[id ?? ''] ?? []]
    if (part === 'synonyms') return this.saved(method, 'synonyms', body)
    if (part === 'weights') return this.saved(method, 'weights', body)
    if (part === 'rebuild') return this.rebuild(method)
    if (part === 'relevance') return this.relevance(method, id ?? '', more, body)
    return null
  }

  private saved(method: string, which: 'synonyms' | 'weights', body: Body): Answer {
    const now = this[which]
    if (method !== 'PUT') return [200, now]
    if (body['version'] !== now.version) return overtaken
    Object.assign(this, { [which]: { ...now, ...body, version: now.version + 1, changedAt: ago(0) } })
    return [200, this[which]]
  }

  private rebuild(method: string): Answer {
    if (method === 'POST') this.rebuilt = Date.now()
    const total = 15_240
    const share = this.rebuilt ? Math.min(1, (Date.now() - this.rebuilt) / 6000) : 1
    const state = share < 1 ? 'building' : 'idle'
    const told = {
      state,
      done: Math.round(total * share),
      total,
      startedAt: this.rebuilt ? new Date(this.rebuilt).toISOString() : ago(30),
      embedded: Math.round(total * Math.max(0, share - 0.2)),
      index: 'knowledge-000007',
    }
    return [method === 'POST' ? 202 : 200, told]
  }

  private relevance(method: string, what: string, name: string | undefined, body: Body): Answer {
    if (what === 'sets' && !name)
      return [
        200,
        [
          { name: 'telecom', queries: 220 },
          { name: 'faq', queries: 26 },
        ],
      ]
    if (what === 'sets')
      return [
        200,
        {
          name,
          queries: method === 'PUT' ? body['queries'] : [{ text: '怎麼攜號轉網', relevant: ['kb-1001'] }],
        },
      ]
    if (method === 'POST') this.began = Date.now()
    if (method === 'POST') return [202, { id: 'r1' }]
    return [200, name ? this.run() : []]
  }

  private run(): RelevanceRun {
    const share = Math.min(1, (Date.now() - this.began) / (this.takes * 1000))
    const run = { id: 'r1', done: Math.round(220 * share), total: 220 }
    if (share < 1) return { ...run, state: 'RUNNING' }
    return {
      ...run,
      state: 'DONE',
      before: { r1: 0.832, r5: 0.991, mrr: 0.904 },
      after: { r1: 0.855, r5: 0.995, mrr: 0.917 },
      changed: [
        { query: '手机卡不想要了怎么弄', before: 6, after: 1 },
        { query: '家里网断了', before: 3, after: 1 },
        { query: '怎麼攜號轉網', before: 2, after: 1 },
        { query: '流量不够了', before: null, after: 4 },
        { query: '怎样取消彩铃', before: 1, after: 2 },
        { query: '查话费', before: 2, after: null },
      ],
    }
  }
}
