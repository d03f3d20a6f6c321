import type { Category } from '../src/app/categories.ts'
import type { Attachment, Ticket, TicketLine } from '../src/app/tickets.ts'
import { categories, groups } from './complaints.ts'
import { matching } from './found.ts'
import { ago, ahead, lineOf, numberOf, ticketOf } from './tickets.ts'
import { allowedOf, events, slaClasses, way } from './ways.ts'

type Answer = [number, unknown]
type Body = Record<string, unknown>
const missing: Answer = [404, { type: 'urn:lianxi:problem:not-found', status: 404 }]
const wrong = (field: string, message: string): Answer => [
  400,
  { type: 'urn:lianxi:problem:bad-input', status: 400, detail: message, errors: [{ field, message }] },
]

/** The tickets of the pretend centre and their doors. */
export class Ticketing {
  readonly lines: TicketLine[] = Array.from({ length: 10_000 }, (_, index) => lineOf(index))
  readonly told = new Map<string, Ticket>()
  filters = [
    { name: '工信部风险', query: 'open=true&risk=true', shared: true },
    { name: '今天到期的资费', query: 'open=true&category=billing&due-before=12h', shared: false },
  ]
  fails = false
  empty = false

  answer(method: string, address: string, body: unknown, me: string): Answer | null {
    const [path = '', query = ''] = address.split('?')
    const [, , kind, id, action, more] = path.split('/').map(decodeURIComponent)
    if (kind === 'categories') return [200, { items: categories }]
    if (kind === 'ticket-groups') return [200, { items: groups }]
    if (kind === 'sla' && id === 'policy') return [200, { classes: slaClasses }]
    if (kind === 'refunds' && id) return this.refund(id, String(action), body as Body)
    if (kind !== 'tickets') return null
    if (this.fails) return [503, { type: 'urn:lianxi:problem:unavailable', status: 503 }]
    if (!id)
      return method === 'POST' ? this.open(body as Body) : [200, this.page(new URLSearchParams(query), me)]
    if (id === 'filters') return this.filter(method, action, body as Body)
    if (id === 'check') return [200, this.check(body as Body)]
    if (id === 'bulk') return [200, this.bulk(body as Body)]
    if (id === 'board' || id === 'report' || id === 'rollup' || id === 'revisits') return null
    const ticket = this.ticket(id)
    if (!ticket) return missing
    if (!action) return [200, ticket]
    if (action === 'attachments') return this.attach(ticket, method, more, new URLSearchParams(query), body)
    if (action === 'refunds') return this.propose(ticket, body as Body)
    if (action === 'hold') {
      ticket.hold = (body as Body)['hold'] === true
      return [200, ticket]
    }
    return this.act(ticket, action, body as Body, me)
  }

  /** Somebody else changes a ticket. */
  meddle(id: string): void {
    const ticket = this.ticket(id)
    if (ticket) this.tell(ticket, 'Urged', '许主管', { note: '客户再次来电，请优先处理' })
  }

  private ticket(id: string): Ticket | null {
    const index = this.lines.findIndex((line) => line.id === id || line.number === id)
    const line = this.lines[index]
    if (!line) return null
    const ticket = this.told.get(line.id) ?? ticketOf(line, index)
    this.told.set(line.id, ticket)
    ticket.allowed = allowedOf(ticket)
    return ticket
  }

  private tell(ticket: Ticket, type: string, byName: string, details: Body): void {
    const sequence = (ticket.history?.length ?? 0) + 1
    ticket.history?.push({ sequence, type, at: ago(0), by: 'agent01', byName, details })
    ticket.version++
  }

  private act(ticket: Ticket, action: string, body: Body, me: string): Answer {
    if (typeof body['version'] === 'number' && body['version'] !== ticket.version)
      return [409, { type: 'urn:lianxi:problem:changed-meanwhile', status: 409, state: ticket.state }]
    if (!ticket.allowed.includes(action))
      return [
        409,
        {
          type: 'urn:lianxi:problem:not-allowed',
          status: 409,
          state: ticket.state,
          action,
          allowed: ticket.allowed,
        },
      ]
    if (String(body['reason'] ?? '').length === 1) return wrong('reason', '原因至少 2 个字')
    const to = way[action]?.[1]
    if (to && to !== '.') ticket.state = to
    if (action === 'close') ticket.state = 'CLOSED'
    if (action === 'merge') ticket.state = 'MERGED'
    if (action === 'accept' || action === 'take') ticket.handler = me
    if (body['group']) ticket.group = String(body['group'])
    if (action === 'answer') ticket.outcome = { answer: String(body['answer']) }
    this.tell(ticket, events[action] ?? 'Worked', '陈晓雯', body)
    const line = this.lines.find(({ id }) => id === ticket.id)
    if (line) Object.assign(line, { state: ticket.state, handler: ticket.handler, changedAt: ago(0) })
    ticket.allowed = allowedOf(ticket)
    return [200, ticket]
  }

  private bulk(body: Body): object {
    const report = { done: [] as string[], refused: [] as object[] }
    for (const id of body['ids'] as string[]) {
      const ticket = this.ticket(id)
      const [status] = ticket
        ? this.act(ticket, String(body['action']), (body['body'] ?? {}) as Body, 'agent01')
        : missing
      if (status === 200) report.done.push(id)
      else
        report.refused.push({
          id,
          number: ticket?.number,
          reason: `not in the state ${ticket?.state ?? ''}`,
          reasonZh: '当前状态不允许',
        })
    }
    return report
  }

  private page(query: URLSearchParams, me: string): object {
    const found = this.empty ? [] : matching(this.lines, query, me)
    const begin = found.findIndex(({ id }) => id === query.get('after')) + 1
    const size = Number(query.get('size') ?? 50)
    const items = found.slice(begin, begin + size)
    const last = items.at(-1)
    return { items, total: found.length, ...(begin + size < found.length && last ? { next: last.id } : {}) }
  }

  private filter(method: string, name: string | undefined, body: Body): Answer {
    if (method === 'GET') return [200, { items: this.filters }]
    this.filters = this.filters.filter((filter) => filter.name !== name)
    if (method === 'PUT')
      this.filters.push({ name: String(name), query: String(body['query']), shared: body['shared'] === true })
    return method === 'PUT' ? [200, this.filters.at(-1)] : [204, null]
  }

  private check(body: Body): object {
    const category = categories.find(({ code }) => code === body['category']) as Category | undefined
    const text = `${String(body['subject'] ?? '')}${String(body['description'] ?? '')}`
    const hours = (body['priority'] ?? category?.priority) === 'URGENT' ? 24 : 48
    const filled = (body['fields'] ?? {}) as Body
    const clock = (seconds: number): object => ({
      due: ahead(seconds),
      state: 'RUNNING',
      promisedSeconds: seconds,
      elapsedSeconds: 0,
    })
    return {
      duplicates: category?.code.startsWith('billing') ? [this.lines[0]] : [],
      ...(category?.code === 'billing.overcharge' ? { repeatOf: { id: 'tk-28', number: numberOf(28) } } : {}),
      risks: ['工信部', '媒体', '12300'].filter((word) => text.includes(word)),
      missing: (category?.fields ?? [])
        .filter(({ required, code }) => required === 'OPENING' && !filled[code])
        .map(({ code }) => code),
      clocks: { firstResponse: clock(7200), resolution: clock(hours * 3600) },
    }
  }

  private open(body: Body): Answer {
    if (!body['category']) return wrong('category', '请选择分类')
    if (String(body['subject'] ?? '').trim().length < 2) return wrong('subject', '主题至少 2 个字')
    const category = categories.find(({ code }) => code === body['category'])
    const line: TicketLine = {
      ...lineOf(1),
      id: `tk-new-${this.lines.length}`,
      number: numberOf(this.lines.length),
      state: 'OPENED',
      subject: String(body['subject']),
      category: String(body['category']),
      categoryLabelZh: category?.labelZh ?? '',
      categoryLabelEn: category?.labelEn ?? '',
      openedAt: ago(0),
      changedAt: ago(0),
    }
    this.lines.unshift(line)
    const ticket = { ...ticketOf(line, 1), description: String(body['description']) }
    this.told.set(line.id, ticket)
    return [201, { ...ticket, allowed: allowedOf(ticket) }]
  }

  private attach(
    ticket: Ticket,
    method: string,
    id: string | undefined,
    query: URLSearchParams,
    body: unknown,
  ): Answer {
    const files = ticket.attachments ?? []
    if (method === 'DELETE') {
      ticket.attachments = files.filter((file) => file.id !== id)
      return [204, null]
    }
    if (method === 'GET') return [200, {}]
    const name = query.get('name') ?? ''
    if (name.endsWith('.exe')) return wrong('file', '不接受可执行文件')
    const file: Attachment = {
      id: `at-${files.length + 1}-${name}`,
      name,
      type: name.endsWith('png') ? 'image/png' : 'text/plain',
      size: String(body).length,
      by: 'agent01',
      at: ago(0),
    }
    ticket.attachments = [...files, file]
    return [201, file]
  }

  private propose(ticket: Ticket, body: Body): Answer {
    if (Number(body['amountFen']) > 20_000 && (body['attachments'] as string[]).length === 0)
      return wrong('attachments', '200 元以上必须有凭据')
    const refund = {
      ...body,
      id: `rf-${ticket.id}-${Date.now()}`,
      state: 'PROPOSED',
      proposedBy: 'agent01',
      at: ago(0),
      needs: 'SUPERVISOR',
      steps: [],
    }
    ticket.refunds = [...(ticket.refunds ?? []), refund as never]
    return [201, refund]
  }

  private refund(id: string, decision: string, body: Body): Answer {
    for (const ticket of this.told.values())
      for (const refund of ticket.refunds ?? [])
        if (refund.id === id) {
          refund.state =
            ({ approve: 'APPROVED', reject: 'REJECTED', pay: 'PAID' } as const)[decision] ?? 'CANCELLED'
          const step = refund.steps?.find(({ by }) => !by)
          if (step)
            Object.assign(step, { by: 'super01', at: ago(0), decision: refund.state, note: body['note'] })
          delete refund.needs
          return [200, refund]
        }
    return missing
  }
}
