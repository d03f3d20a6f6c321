import type { Ability, Calendar, PolicyVersion, QueuePolicy, Span } from '../src/app/routing.ts'
import { queues } from './people.ts'

const day: Span[] = [['08:30', '20:00']]
const calendar = (): Calendar => ({
  tz: 'Asia/Shanghai',
  hours: {
    mon: day,
    tue: day,
    wed: day,
    thu: day,
    fri: [
      ['08:30', '12:00'],
      ['13:00', '20:00'],
    ],
    sat: [['09:00', '18:00']],
    sun: [],
  },
  holidays: ['2026-10-01', '2026-10-02', '2026-10-03'],
  breaks: { '2026-12-31': [['18:00', '20:00']] },
  overrides: { '2026-10-10': [['09:00', '17:00']] },
})

const policyOf = (index: number): QueuePolicy => {
  const queue = queues[index] ?? { name: 'x', labelZh: 'x', labelEn: 'x' }
  return {
    ...queue,
    version: 3 + index * 4,
    steps: [
      [
        { afterSeconds: 0, requirement: 'complaints>=3 and zh' },
        { afterSeconds: 30, requirement: 'complaints>=2 and zh' },
        { afterSeconds: 90, requirement: 'complaints and (zh or en)' },
      ],
      [{ afterSeconds: 0, requirement: 'billing' }],
      [{ afterSeconds: 0, requirement: 'en>=3' }],
      [{ afterSeconds: 0, requirement: 'vip>=2 and not trainee' }],
    ][index] ?? [{ afterSeconds: 0, requirement: '' }],
    agentOrder: 'LONGEST_IDLE',
    rank: {
      queueSeconds: index === 3 ? 120 : 0,
      prioritySeconds: 60,
      tierSeconds: [0, 0, 0, 15, 45, 90, 150],
    },
    offerTimeoutSeconds: 20,
    declineDelaySeconds: 30,
    wrapUpSeconds: index === 2 ? null : 60,
    serviceLevelSeconds: index === 3 ? 10 : 20,
    autoAccept: index === 4,
    lastAgentSeconds: index === 0 ? 45 : 0,
    returnWithinSeconds: 300,
    overflow:
      index === 0
        ? [
            {
              when: 'CLOSED',
              to: 'ANNOUNCEMENT',
              textZh: '现在是非服务时间，请于工作日 8:30 后来电。',
              textEn: 'We are closed. Please call after 8:30 on a working day.',
            },
            { when: 'LENGTH', limit: 40, to: 'QUEUE', queue: 'service' },
            { when: 'WAIT', limit: 300, to: 'CALLBACK' },
          ]
        : [],
    hours: index === 0 ? calendar() : null,
    callback: { hours: null, attempts: 3, retryAfterSeconds: 900, expirySeconds: 345_600 },
    changedBy: 'super01',
    changedAt: '2026-11-20T06:12:44Z',
    warnings:
      index === 0
        ? [
            {
              field: 'steps[2].requirement',
              message: 'The agents who speak only English are asked in step 3 only.',
            },
            { field: 'overflow[1].queue', message: 'service may overflow back to this queue.' },
          ]
        : [],
  }
}

const names = ['陈晓雯', '刘洋', '赵文博', 'Grace Liu', '孙倩', '周子涵', '吴磊', '郑雅丽']
const abilityOf = (displayName: string, index: number): Ability => ({
  id: `agent${String(index + 1).padStart(2, '0')}`,
  displayName,
  skills: [
    { name: 'zh', level: displayName === 'Grace Liu' ? 2 : 5 },
    ...(index % 3 === 0 ? [{ name: 'en', level: 1 + (index % 5) }] : []),
    ...(index % 2 === 0 ? [{ name: 'complaints', level: 2 + (index % 3) }] : []),
    { name: 'billing', level: 1 + ((index * 2) % 5) },
    ...(index === 5 ? [{ name: 'trainee', level: 1 }] : []),
    ...(index % 4 === 1 ? [{ name: 'vip', level: 3 }] : []),
  ],
  queues: ['service', ...(index % 2 === 0 ? ['complaints'] : []), ...(index % 4 === 1 ? ['vip'] : [])],
  capacity: { VOICE: 1, CHAT: 3, TICKET: 2 },
  voiceInterruptsChat: index % 2 === 0,
})

const wrong = (field: string, message: string): object => ({
  type: 'urn:lianxi:problem:invalid',
  status: 400,
  detail: 'Some fields are not valid.',
  errors: [{ field, message }],
})

/** Policies and abilities of the pretend centre: kept, versioned and checked a little. */
export class Policies {
  queues = new Map(queues.map((queue, index) => [queue.name, policyOf(index)]))
  agents = new Map(
    names.map((name, index) => [`agent${String(index + 1).padStart(2, '0')}`, abilityOf(name, index)]),
  )

  versions(name: string): PolicyVersion[] {
    const now = this.queues.get(name)
    if (!now) return []
    return [0, 1, 2].map((back) => ({
      version: now.version - back,
      changedBy: back === 1 ? 'admin' : 'super01',
      changedAt: new Date(Date.parse('2026-11-20T06:12:44Z') - back * 93_600_000).toISOString(),
      policy: {
        ...now,
        version: now.version - back,
        ...(back > 0 ? { offerTimeoutSeconds: 15, steps: now.steps.slice(0, 2) } : {}),
        ...(back > 1 ? { labelZh: '投诉组', overflow: now.overflow.slice(0, 1) } : {}),
      },
    }))
  }

  /** What another supervisor saves while the page is open. */
  meddle(name: string): void {
    const policy = this.queues.get(name)
    if (policy)
      this.queues.set(name, {
        ...policy,
        version: policy.version + 1,
        offerTimeoutSeconds: 12,
        changedBy: 'admin',
        changedAt: new Date().toISOString(),
      })
  }

  save(name: string, body: QueuePolicy): [number, unknown] {
    const before = this.queues.get(name)
    if (before && before.version !== body.version)
      return [409, { type: 'urn:lianxi:problem:changed-meanwhile', status: 409 }]
    if (!body.labelZh) return [400, wrong('labelZh', 'must not be blank')]
    if (body.offerTimeoutSeconds > 120)
      return [400, wrong('offerTimeoutSeconds', 'must be less than or equal to 120')]
    const bad = body.steps.findIndex((step) => /(and|or|not)\s*$/.test(step.requirement))
    if (bad >= 0)
      return [400, wrong(`steps[${bad}].requirement`, 'ends where a skill is expected (character 12)')]
    const saved = {
      ...body,
      version: (before?.version ?? 0) + 1,
      changedBy: 'super01',
      changedAt: new Date().toISOString(),
    }
    this.queues.set(name, saved)
    return [200, { ...saved, warnings: before?.warnings ?? [] }]
  }

  saveAgent(id: string, body: Ability): [number, unknown] {
    const level = body.skills.findIndex((skill) => !/^[a-z][a-z0-9_-]*$/.test(skill.name))
    if (level >= 0) return [400, wrong(`skills[${level}].name`, 'is not the name of a skill')]
    this.agents.set(id, body)
    return [200, body]
  }
}
