import type {
  FlowDocument,
  FlowEdition,
  FlowFigures,
  FlowTold,
  TestAct,
  TrialKnown,
} from '../src/app/flows.ts'
import { differencesOf } from '../src/flows/document/differences.ts'
import { briefs, hotline, night, recordings, shipped, surroundings } from './flowBook.ts'
import { findingsOf, Run } from './flowRun.ts'

type Answer = [number, unknown]
const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString()
const problem = (status: number, slug: string, more: object = {}): Answer => [
  status,
  { type: `urn:lianxi:problem:${slug}`, status, ...more },
]
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

interface Kept extends FlowTold {
  editions: (FlowEdition & { document: FlowDocument })[]
}

/** The flows of the pretend centre. */
export class Flowing {
  fails = false
  empty = false
  unheard = false
  private recordings = recordings()
  private all = new Map<string, Kept>(briefs().map((brief) => [brief.name, this.kept(brief)]))

  private kept(brief: ReturnType<typeof briefs>[number]): Kept {
    const document =
      brief.name === 'night'
        ? night()
        : brief.name === 'shipped'
          ? { ...(shipped('hotline') as FlowDocument), flow: 'shipped' }
          : { ...hotline(), flow: brief.name, name: brief.title }
    const before = copy(document)
    if (before.steps['greet']) before.steps['greet']['text'] = { zh: '您好。', en: 'Hello.' }
    const editions = [brief.canary?.version, brief.published?.version, 11, 10, 9]
      .filter((version): version is number => version !== undefined && brief.published !== null)
      .map((version, index) => ({
        version,
        at: ago(50 + index * 300),
        by: index % 2 ? 'admin' : 'super01',
        why: ['欢迎语加上客户姓名', '宽带报障自助', '贵宾直达', null, '首次上线'][index] ?? null,
        state:
          version === brief.published?.version
            ? 'PUBLISHED'
            : version === brief.canary?.version
              ? 'CANARY'
              : 'PAST',
        document: before,
      })) as Kept['editions']
    return { ...brief, editions, draft: { revision: 7, at: ago(3), by: 'super01', document } }
  }

  /** What another supervisor keeps while the page is open. */
  meddle(name: string): void {
    const flow = this.all.get(name)
    if (!flow) return
    const document = copy(flow.draft.document)
    document.fallback = 'vip'
    flow.draft = { revision: flow.draft.revision + 1, at: new Date().toISOString(), by: 'admin', document }
  }

  /** The answer to a request, or null when it is none of these. */
  answer(method: string, address: string, body: Record<string, unknown>, who: string): Answer | null {
    const url = new URL(address, 'http://x')
    const [, , area, name, more, part] = url.pathname.split('/').map(decodeURIComponent)
    if (area !== 'flows') return null
    if (this.fails) return problem(500, 'fault')
    if (!name) return method === 'POST' ? this.create(body) : [200, { flows: this.list() }]
    if (name === 'schema') return [200, shipped('flow.schema')]
    if (name === 'surroundings') return [200, surroundings]
    if (name === 'check') return this.check(body['document'] as FlowDocument)
    if (name === 'trial') return this.trial(body)
    if (name === 'prompts') return this.sounds(method, more, url.searchParams.get('language') ?? 'zh', who)
    const flow = this.all.get(name)
    if (!flow) return problem(404, 'not-found')
    if (!more && method === 'DELETE') return [204, this.all.delete(name)]
    if (!more) return [200, copy({ ...flow, editions: undefined })]
    return this.one(flow, more, part, url, body, who)
  }

  private list(): object[] {
    return this.empty
      ? []
      : [...this.all.values()].map(({ draft, ...flow }) => ({
          ...flow,
          editions: undefined,
          draft: flow.name === 'verify' ? null : { revision: draft.revision, at: draft.at, by: draft.by },
        }))
  }

  private create(body: Record<string, unknown>): Answer {
    const name = String(body['name'])
    if (this.all.has(name)) return problem(409, 'exists')
    const fresh = this.kept({
      name,
      title: { zh: name, en: name },
      numbers: [],
      published: null,
      canary: null,
    })
    this.all.set(name, fresh)
    return [201, fresh]
  }

  private check(document: FlowDocument): Answer {
    const verdicts = (document.tests ?? []).map((test) => {
      const told = new Run(document, test, test.script ?? []).told()
      const holds = !test.expect.queue || told.queue === test.expect.queue
      const was = told.queue ?? told.end
      const text = {
        zh: `队列应为“${test.expect.queue}”，实际为“${was}”`,
        en: `queue should be ${test.expect.queue}, but is ${was}`,
      }
      return { test: test.name, holds, text: holds ? null : text }
    })
    return [200, { findings: findingsOf(document), verdicts }]
  }
  private trial(body: Record<string, unknown>): Answer {
    if (this.unheard) return problem(503, 'unavailable')
    return [
      200,
      new Run(body['document'] as FlowDocument, body as TrialKnown, body['script'] as TestAct[]).told(),
    ]
  }

  private one(
    flow: Kept,
    verb: string,
    part: string | undefined,
    url: URL,
    body: Record<string, unknown>,
    who: string,
  ): Answer {
    const now = new Date().toISOString()
    if (verb === 'draft') {
      if (body['revision'] !== flow.draft.revision) return problem(409, 'changed-meanwhile')
      const document = body['document'] as FlowDocument
      flow.draft = { revision: flow.draft.revision + 1, at: now, by: who, document }
      flow.title = document.name
      return [200, { revision: flow.draft.revision, findings: findingsOf(document) }]
    }
    if (verb === 'publish') return this.publish(flow, body, who)
    if (verb === 'canary') {
      if (body['percent'] === 100 && flow.canary)
        flow.published = { version: flow.canary.version, at: now, by: who }
      flow.canary = null
      return [200, {}]
    }
    if (verb === 'numbers') return [200, (flow.numbers = body['numbers'] as string[]) && {}]
    if (verb === 'rollback') {
      const version = Number(body['version'])
      flow.published = { version, at: now, by: who }
      flow.editions = flow.editions.map((one) => ({
        ...one,
        state: one.version === version ? 'PUBLISHED' : 'PAST',
      }))
      return [200, {}]
    }
    if (verb === 'editions' && part) return [200, flow.editions.find((one) => String(one.version) === part)]
    if (verb === 'editions')
      return [200, { editions: flow.editions.map((one) => ({ ...one, document: undefined })) }]
    if (verb === 'difference') return [200, { changes: this.changes(flow, url) }]
    return verb === 'statistics' ? [200, this.figures(flow)] : problem(404, 'not-found')
  }

  private publish(flow: Kept, body: Record<string, unknown>, by: string): Answer {
    const findings = findingsOf(flow.draft.document)
    if (findings.length > 0) return problem(422, 'flow-refused', { findings })
    const version = Math.max(0, ...flow.editions.map((one) => one.version)) + 1
    const at = new Date().toISOString()
    const percent = Number(body['percent'] ?? 0)
    if (percent > 0) flow.canary = { version, percent }
    else flow.published = { version, at, by }
    const state = percent > 0 ? 'CANARY' : 'PUBLISHED'
    const past = flow.editions.map((one) => (percent > 0 ? one : { ...one, state: 'PAST' as const }))
    const document = copy(flow.draft.document)
    flow.editions = [{ version, at, by, why: String(body['why'] ?? '') || null, state, document }, ...past]
    return [200, { version }]
  }

  private changes(flow: Kept, url: URL): object[] {
    const of = (version: string | null): FlowDocument =>
      flow.editions.find((one) => String(one.version) === version)?.document ?? flow.draft.document
    return differencesOf(of(url.searchParams.get('from')), of(url.searchParams.get('to'))).map(
      ({ step, member, kind }) => ({
        step,
        kind,
        text:
          step === 'greet'
            ? {
                zh: '播报内容由“您好。”改为“{customer.name}您好，欢迎致电联系客服热线。”',
                en: 'says “Hello {customer.name}, welcome to Lianxi.” instead of “Hello.”',
              }
            : { zh: `${member ?? '步骤'}有改动`, en: `${member ?? 'the step'} is different` },
      }),
    )
  }

  private figures(flow: Kept): FlowFigures {
    const entered = flow.published ? 4821 : 0
    const steps = Object.keys(flow.draft.document.steps).map((step, index) => {
      const came = Math.round(entered * Math.max(0.03, 1 - ((index * 0.37) % 0.97)))
      const hungUp = Math.round(came * ((index * 7) % 5) * 0.013)
      const repeated = index % 3 === 0 ? Math.round(came * 0.11) : 0
      return {
        step,
        entered: came,
        left: came - hungUp,
        hungUp,
        repeated,
        medianSeconds: 2 + ((index * 5) % 13),
      }
    })
    const versions = [flow.published?.version, flow.canary?.version]
      .filter((version): version is number => version !== undefined)
      .map((version, index) => ({
        version,
        entered: index ? 412 : 4409,
        completionRate: index ? 0.862 : 0.817,
      }))
    return {
      entered,
      contained: 1876,
      containment: entered ? 0.389 : null,
      queued: 2514,
      hungUp: 402,
      failed: 29,
      steps,
      versions,
    }
  }

  private sounds(method: string, name: string | undefined, language: string, by: string): Answer {
    if (!name) return [200, { prompts: this.empty ? [] : this.recordings }]
    if (method === 'DELETE') {
      if (name === 'jingle') return problem(409, 'in-use')
      this.recordings = this.recordings.filter((one) => one.name !== name)
      return [204, null]
    }
    if (method === 'PUT')
      this.recordings = [
        ...this.recordings,
        { name, languages: [language], seconds: 6, at: new Date().toISOString(), by },
      ]
    return [200, {}]
  }
}
