import type { AgentView, Contact, DeskMessage } from '../app/api'

/** All that the desk knows of its agent: a fold over the live messages and nothing else. */
export interface Desk {
  agent: AgentView | null
  contacts: Contact[]
  /** contacts of this desk that closed or left since the page opened, newest first */
  past: Contact[]
}

export const emptyDesk: Desk = { agent: null, contacts: [], past: [] }

const without = (contacts: Contact[], id: string): Contact[] => contacts.filter((held) => held.id !== id)

function keep(contacts: Contact[], contact: Contact): Contact[] {
  const held = contacts.find((known) => known.id === contact.id)
  if (!held) return [...contacts, contact]
  if (held.version > contact.version) return contacts
  return contacts.map((known) => (known.id === contact.id ? contact : known))
}

const remember = (past: Contact[], contact: Contact): Contact[] => [contact, ...without(past, contact.id)]

/** The desk after one more message. */
export function foldDesk(desk: Desk, message: DeskMessage): Desk {
  switch (message.type) {
    case 'snapshot':
      return { agent: message.agent, contacts: message.contacts, past: desk.past }
    case 'presence':
      return { ...desk, agent: message.agent }
    case 'withdrawn':
      return leave(desk, message.contact)
    case 'closed':
      return {
        ...desk,
        contacts: without(desk.contacts, message.contact.id),
        past: remember(desk.past, message.contact),
      }
    case 'offered':
    case 'accepted':
    case 'identified':
    case 'connected':
    case 'held':
    case 'resumed':
    case 'muted':
    case 'unmuted':
    case 'transferred':
    case 'agentLost':
    case 'ended':
    case 'wrapUp':
      return fold(desk, message.contact)
  }
}

/** The answer to a change of presence: reason and next are as it says, not as they were. */
export function foldPresence(desk: Desk, agent: AgentView): Desk {
  if (!desk.agent) return desk
  const { id, displayName } = desk.agent
  return { ...desk, agent: { ...agent, id, displayName } }
}

/** Whether some customer's contact is in hand, so that a change of presence may wait for its end. */
export const isOccupied = (desk: Desk): boolean =>
  desk.contacts.some((contact) => contact.state !== 'OFFERED' && contact.channel !== 'TICKET')

/** A contact that was only offered leaves no trace; one that was talked to is in today's list. */
function leave(desk: Desk, contact: Contact): Desk {
  const known = desk.contacts.find((held) => held.id === contact.id)
  const past = known?.connectedAt ? remember(desk.past, { ...known, ...contact }) : desk.past
  return { ...desk, contacts: without(desk.contacts, contact.id), past }
}

function fold(desk: Desk, contact: Contact): Desk {
  const others = desk.agent && contact.agent && contact.agent !== desk.agent.id
  if (others) return leave(desk, contact)
  return { ...desk, contacts: keep(desk.contacts, contact) }
}

/**
 * Whose customer was not reached, or has hung up while being put through, when `message` tells that; a customer who
 * waits on is not lost.
 */
export function lostBeforeTalk(desk: Desk, message: DeskMessage): Contact | null {
  if (message.type !== 'withdrawn') return null
  const { id, state, callback } = message.contact
  if (state === 'QUEUED' && !callback) return null
  const held = desk.contacts.find((known) => known.id === id)
  return held?.acceptedAt && !held.connectedAt ? held : null
}

/** What the middle of the desk is about. */
export type Stage =
  | { is: 'idle' }
  | { is: 'offer'; contact: Contact }
  | { is: 'connecting'; contact: Contact }
  | { is: 'talking'; contact: Contact }
  | { is: 'wrapUp'; contact: Contact }

/** The tickets routing gave this desk: they take up room, but nobody is at their other end. */
export const ticketsInHand = (desk: Desk): Contact[] =>
  desk.contacts.filter((contact) => contact.channel === 'TICKET' && contact.state === 'CONNECTED')

/** All that is in hand or offered, in the order in which customers came; a ticket that is only in hand is in its own list. */
export const inbox = (desk: Desk): Contact[] =>
  desk.contacts
    .filter((contact) => contact.channel !== 'TICKET' || contact.state !== 'CONNECTED')
    .sort((one, other) => one.openedAt.localeCompare(other.openedAt))

/** What is offered now and not answered yet, the oldest first. */
export const offerOf = (desk: Desk): Contact | null =>
  inbox(desk).find((contact) => contact.state === 'OFFERED' && !contact.acceptedAt) ?? null

function stageFor(contact: Contact): Stage {
  if (contact.state === 'WRAP_UP' || contact.endedAt) return { is: 'wrapUp', contact }
  if (contact.state === 'OFFERED') return { is: contact.acceptedAt ? 'connecting' : 'offer', contact }
  return { is: contact.connectedAt ? 'talking' : 'connecting', contact }
}

/**
 * What the agent has chosen to be about; else a talk comes before an offer, an offer before paperwork; a ticket in
 * hand is no talk.
 */
export function stageOf(desk: Desk, chosen: string | null = null): Stage {
  const wanted = inbox(desk).find((contact) => contact.id === chosen)
  if (wanted) return stageFor(wanted)
  const inState = (...states: string[]): Contact | undefined =>
    desk.contacts.find((contact) => states.includes(contact.state) && !contact.endedAt)
  const talking = desk.contacts.find(
    (contact) =>
      contact.channel !== 'TICKET' && ['CONNECTED', 'ON_HOLD'].includes(contact.state) && !contact.endedAt,
  )
  if (talking) return { is: talking.connectedAt ? 'talking' : 'connecting', contact: talking }
  const offered = inState('OFFERED')
  if (offered) return { is: offered.acceptedAt ? 'connecting' : 'offer', contact: offered }
  const paper = desk.contacts.find((contact) => contact.state === 'WRAP_UP' || contact.endedAt)
  return paper ? { is: 'wrapUp', contact: paper } : { is: 'idle' }
}

/**
 * The voice contact whose sound belongs in this agent's ear now. None while it is on hold, and none before it was
 * first connected: until then the server is still calling this phone by itself.
 */
export function heardContact(desk: Desk): Contact | null {
  return (
    desk.contacts.find(
      (contact) =>
        contact.channel === 'VOICE' &&
        contact.state === 'CONNECTED' &&
        contact.connectedAt &&
        !contact.endedAt,
    ) ?? null
  )
}

/** Today's contacts: the server's list brought up to date by what this desk saw since, newest first. */
export function todaysContacts(listed: Contact[], desk: Desk): Contact[] {
  const byId = new Map(listed.map((contact) => [contact.id, contact]))
  const taken = desk.contacts.filter((contact) => contact.connectedAt)
  for (const contact of [...desk.past, ...taken]) {
    const known = byId.get(contact.id)
    if (!known || known.version <= contact.version) byId.set(contact.id, contact)
  }
  const start = (contact: Contact): string => contact.connectedAt ?? contact.offeredAt ?? contact.openedAt
  return [...byId.values()].sort((one, other) => start(other).localeCompare(start(one)))
}

/** Seconds this contact was talked to and held; 0 when it never was. */
export function handleSeconds(contact: Contact, now: number): number {
  if (!contact.connectedAt) return 0
  const end = contact.endedAt ?? contact.closedAt
  return Math.max(0, ((end ? Date.parse(end) : now) - Date.parse(contact.connectedAt)) / 1000)
}
