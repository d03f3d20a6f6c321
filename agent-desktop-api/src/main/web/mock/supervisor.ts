import type { ReplayWanted } from '../src/app/figures.ts'
import type { QueuePolicy, Ability } from '../src/app/routing.ts'
import { History, whyIdle } from './contacts.ts'
import { Figures } from './figures.ts'
import { Policies } from './policies.ts'

type Answer = [number, unknown]
const missing: Answer = [404, { type: 'urn:lianxi:problem:not-found', status: 404 }]

/** The supervisors' side of the pretend centre. */
export class Supervision {
  readonly policies = new Policies()
  readonly history = new History()
  readonly figures = new Figures()

  /** The answer to a request, or null when it is none of these. */
  answer(method: string, address: string, body: unknown): Answer | null {
    const [path = '', query = ''] = address.split('?')
    const [, , kind, id, more] = path.split('/')
    if (kind === 'queues') return this.queues(method, id, more, body as QueuePolicy)
    if (kind === 'agents') return this.agents(method, id, more, body as Ability)
    if (kind === 'contacts' && id === 'import') return [200, this.figures.import(String(body))]
    if (kind === 'reports') return this.reports(id, new URLSearchParams(query))
    if (kind === 'replays') return this.replays(method, id, body as ReplayWanted)
    if (kind === 'contacts' && method === 'GET') return this.contacts(id, more, new URLSearchParams(query))
    return null
  }

  private reports(kind: string | undefined, query: URLSearchParams): Answer {
    if (kind === 'estimates') return [200, this.figures.estimates(query)]
    return [200, kind === 'satisfaction' ? this.figures.ratings(query) : this.figures.report(query)]
  }

  private replays(method: string, id: string | undefined, body: ReplayWanted): Answer {
    if (!id) return [202, this.figures.start(body)]
    if (id === 'days') return [200, { items: this.figures.days }]
    if (method === 'DELETE') return [204, this.figures.cancel(id)]
    const replay = this.figures.replay(id)
    return replay ? [200, replay] : missing
  }

  private contacts(id: string | undefined, more: string | undefined, query: URLSearchParams): Answer | null {
    if (!id) return query.get('agent') === 'me' ? null : [200, this.history.page(query)]
    const found = more === 'why' ? this.history.why(id) : this.history.told(id)
    return found ? [200, found] : missing
  }

  private queues(
    method: string,
    name: string | undefined,
    more: string | undefined,
    body: QueuePolicy,
  ): Answer {
    if (!name) return [200, { items: [...this.policies.queues.values()] }]
    if (more === 'versions') return [200, { items: this.policies.versions(name) }]
    if (method === 'PUT') return this.policies.save(name, body)
    const policy = this.policies.queues.get(name)
    return policy ? [200, policy] : missing
  }

  private agents(method: string, id: string | undefined, more: string | undefined, body: Ability): Answer {
    if (!id) return [200, { items: [...this.policies.agents.values()] }]
    const agent = this.policies.agents.get(id)
    if (!agent) return missing
    if (more === 'why') return [200, whyIdle(id)]
    return method === 'PUT' ? this.policies.saveAgent(id, body) : [200, agent]
  }
}
