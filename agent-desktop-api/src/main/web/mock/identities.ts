import type { Identity, Link, Person } from '../src/app/identity.ts'
import { customers } from './people.ts'

type Answer = [number, unknown]
const person = (id: string | undefined): Person | undefined => {
  const found = customers.find((one) => one.id === id)
  return found && { id: found.id, number: found.number ?? '', name: found.name }
}

/** Pretend knowledge of who it is that writes. */
export class Identities {
  private readonly links = new Map<string, Link[]>()

  private view(contact: string): Identity {
    const links = this.links.get(contact) ?? []
    const undone = links.map((link) => link.undoes)
    const now = customers.find((one) => one.id === links[0]?.customer?.id)
    return {
      channel: 'wechat',
      name: '秋水',
      version: links.length,
      ...(now ? { customer: now } : {}),
      proven: false,
      undoable: links.some((link) => !link.undoes && !undone.includes(link.number)),
      links,
    }
  }

  private say(contact: string, to: string | undefined, reason: string, undoes?: number): Answer {
    const before = this.links.get(contact) ?? []
    const customer = person(to)
    const link: Link = {
      number: before.length + 1,
      proof: 'AGENT',
      by: 'agent01',
      reason,
      at: new Date().toISOString(),
      ...(customer ? { customer } : {}),
      ...(before[0]?.customer ? { before: before[0].customer } : {}),
      ...(undoes ? { undoes } : {}),
    }
    this.links.set(contact, [link, ...before])
    return [200, this.view(contact)]
  }

  /** Whether WeChat takes no more. */
  isFull = false

  private follow(method: string): Answer {
    const zh = '只剩最后 1 条，留作结束语；客户再次来信后可继续发送。'
    const en = 'Only one message is left, which is kept for the goodbye.'
    if (method === 'GET') {
      const one = { address: 'wechat:hotline:o-1', account: 'hotline', name: '秋水 🍂' }
      return [200, { followers: [this.isFull ? { ...one, refusal: { zh, en } } : one] }]
    }
    if (this.isFull) return [429, { type: 'urn:lianxi:problem:quota', detail: en, detailZh: zh }]
    return [201, { contact: 'chat-1', message: {} }]
  }

  answer(method: string, address: string, body: Record<string, unknown>): Answer | null {
    const found = /^\/api\/customers\?/.exec(address)
    if (found) return [200, { items: address.includes('nobody') ? [] : customers }]
    const follows = /^\/api\/contacts\/([^/]+)\/followers$/.exec(address)
    if (follows) return this.follow(method)
    const about = /^\/api\/contacts\/([^/]+)\/identity(\/undo)?$/.exec(address)
    const contact = about?.[1]
    if (!contact) return null
    if (method === 'GET') return [200, this.view(contact)]
    const { version } = this.view(contact)
    if (body['version'] !== version) return [409, { type: 'urn:lianxi:problem:changed-meanwhile' }]
    const reason = String(body['reason'])
    if (!about[2]) return this.say(contact, String(body['customer']), reason)
    const links = this.links.get(contact) ?? []
    const wrong = links.find((link) => !link.undoes && !links.some((one) => one.undoes === link.number))
    return this.say(contact, wrong?.before?.id, reason, wrong?.number)
  }
}
