import type { AgentView, Board, BoardAgent, Contact, DeskMessage, Presence } from '../src/app/api.ts'
import { boardAgents, boardQueues, call, finished } from './people.ts'

const now = (): string => new Date().toISOString()
const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString()
type Ear = (message: object) => void
type Said = Exclude<DeskMessage, { type: 'snapshot' } | { type: 'presence' }>['type']

/** A pretend contact centre with one desk: just enough to see every page in every state. */
export class Centre {
  agent: AgentView = {
    id: 'agent01',
    displayName: '陈晓雯',
    presence: 'NOT_READY',
    reason: 'BREAK',
    since: now(),
  }
  contacts = new Map<string, Contact>()
  history: Contact[] = finished()
  quiet = false
  private readonly desks = new Map<Ear, number>()
  private readonly boards = new Set<Ear>()
  private count = 0

  joinDesk(ear: Ear): () => void {
    this.desks.set(ear, 1)
    ear({
      type: 'snapshot',
      at: now(),
      agent: this.agent,
      contacts: [...this.contacts.values()],
      sequence: 1,
    })
    return () => this.desks.delete(ear)
  }

  joinBoard(ear: Ear): () => void {
    this.boards.add(ear)
    ear(this.board())
    return () => this.boards.delete(ear)
  }

  setPresence(presence: Presence, reason?: string, when?: string): AgentView {
    if (when === 'AFTER_CONTACT' && this.contacts.size > 0) {
      this.agent = { ...this.agent, next: { presence, ...(reason ? { reason } : {}) } }
      this.tell({ type: 'presence', agent: this.agent })
      return this.agent
    }
    this.agent = {
      id: 'agent01',
      displayName: this.agent.displayName,
      presence,
      since: now(),
      ...(reason ? { reason } : {}),
    }
    this.tell({ type: 'presence', agent: this.agent })
    return this.agent
  }

  ring(which: number, queue: string, seconds: number, more: Partial<Contact> = {}): Contact {
    const contact = call(`k-${++this.count}`, which, queue, 42)
    return this.change('offered', {
      ...contact,
      ...more,
      state: 'OFFERED',
      agent: 'agent01',
      offeredAt: now(),
      offerExpiresAt: inSeconds(seconds),
    })
  }

  act(id: string, action: string, body: Record<string, unknown>): Contact | null {
    const contact = this.contacts.get(id)
    if (!contact) return null
    switch (action) {
      case 'accept':
        setTimeout(
          () =>
            this.change('connected', {
              ...contact,
              state: 'CONNECTED',
              acceptedAt: now(),
              connectedAt: now(),
            }),
          300,
        )
        return this.change('accepted', { ...contact, acceptedAt: now() })
      case 'decline':
        return this.leave(contact)
      case 'hold':
        return this.change('held', { ...contact, state: 'ON_HOLD', heldAt: now() })
      case 'resume':
        return this.change('resumed', { ...contact, state: 'CONNECTED' })
      case 'mute':
        return this.change('muted', { ...contact, muted: true })
      case 'unmute':
        return this.change('unmuted', { ...contact, muted: false })
      case 'transfer':
        return this.leave(contact)
      case 'end':
        this.change('ended', { ...contact, endedAt: now(), endedBy: 'AGENT' })
        return this.change('wrapUp', {
          ...contact,
          state: 'WRAP_UP',
          endedAt: now(),
          wrapUpUntil: inSeconds(60),
        })
      case 'wrap-up':
        return this.wrapUp(contact, body)
      default:
        return contact
    }
  }

  /** Sets a contact as it is wanted for a picture. */
  place(contact: Contact): Contact {
    return this.change('connected', contact)
  }

  private wrapUp(contact: Contact, body: Record<string, unknown>): Contact {
    const written = { ...contact, disposition: String(body['disposition']), note: String(body['note'] ?? '') }
    if (!body['final']) return this.change('wrapUp', written)
    const closed = this.change('closed', { ...written, state: 'CLOSED', closedAt: now() })
    this.contacts.delete(closed.id)
    this.history.unshift(closed)
    return closed
  }

  private leave(contact: Contact): Contact {
    this.contacts.delete(contact.id)
    this.tell({ type: 'withdrawn', contact })
    return contact
  }

  private change(type: Said, contact: Contact): Contact {
    const changed = { ...contact, version: contact.version + 1 }
    this.contacts.set(contact.id, changed)
    this.tell({ type, contact: changed })
    return changed
  }

  /** Says it to all desks, with the place it has in the order of each. */
  tell(message: object): void {
    for (const [ear, last] of this.desks) {
      this.desks.set(ear, last + 1)
      ear({ ...message, at: now(), sequence: last + 1 })
    }
    for (const ear of this.boards) ear(this.board())
  }

  board(): Board {
    const mine = [...this.contacts.values()][0]
    const me: BoardAgent = {
      ...this.agent,
      handled: this.history.length,
      contact: mine
        ? {
            id: mine.id,
            state: mine.state,
            since: mine.connectedAt ?? mine.openedAt,
            queue: mine.queue ?? '',
          }
        : null,
    }
    if (this.quiet) return { at: now(), queues: [], agents: [] }
    return {
      at: now(),
      queues: boardQueues(),
      agents: [me, ...boardAgents().slice(1)],
      tickets: { open: 1284, atRisk: 37, breached: 12, nextDue: inSeconds(754) },
    }
  }
}
