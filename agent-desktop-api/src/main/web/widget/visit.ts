import type { ChatFile, ChatMessage } from '../src/app/chats'

/** A message as a visitor is told it: numbers are per conversation. */
export type VisitMessage = ChatMessage & { conversation: string }

/** How things stand: in the flow, in the queue behind so many, with an agent, asked how it was, or over. */
export interface Standing {
  phase: 'none' | 'flow' | 'waiting' | 'agent' | 'after' | 'closed'
  position?: number | null
  agent?: string | null
}

/** What the server says; see its `Told`. */
export type Said =
  | {
      type: 'welcome'
      visitor: string
      conversation: string
      messages: ChatMessage[]
      first: boolean
      state: Standing
    }
  | { type: 'earlier'; conversation: string; messages: ChatMessage[]; first: boolean }
  | { type: 'message'; conversation: string; message: ChatMessage }
  | { type: 'delivery'; key: string; conversation: string; number: number }
  | { type: 'typing' }
  | ({ type: 'state' } & Standing)
  | { type: 'refused'; key: string; reason: string }

/** A message on its way, kept until the server has it and says it. */
export interface Pending {
  key: string
  text: string
  file?: ChatFile
  /** why it is not taken */
  refused?: string
  /** what it has become, when that is known before it is told */
  kept?: { conversation: string; number: number }
}

/** All that a visitor sees: a fold of what the server says. */
export interface Visit {
  messages: VisitMessage[]
  /** is there nothing before the first of them? */
  first: boolean
  pending: Pending[]
  state: Standing
  unread: number
  /** when the last sign of typing came, in epoch milliseconds */
  typedAt: number
}

export const emptyVisit: Visit = {
  messages: [],
  first: true,
  pending: [],
  state: { phase: 'none' },
  unread: 0,
  typedAt: 0,
}

interface Place {
  conversation: string
  number: number
}
const isSame = (one: Place, other: Place): boolean =>
  one.conversation === other.conversation && one.number === other.number
const inConversation = (conversation: string, messages: ChatMessage[]): VisitMessage[] =>
  messages.map((message) => ({ ...message, conversation }))

/** What is on its way without what is among the messages already. */
const settled = (visit: Visit): Visit => ({
  ...visit,
  pending: visit.pending.filter(
    ({ kept }) => !kept || !visit.messages.some((message) => isSame(message, kept)),
  ),
})

/** The visit after one more message of the server, at `now`. */
export function after(visit: Visit, said: Said, now: number): Visit {
  switch (said.type) {
    case 'welcome':
      return settled({
        ...visit,
        messages: inConversation(said.conversation, said.messages),
        first: said.first,
        state: said.state,
      })
    case 'earlier': {
      const known = visit.messages[0]
      const earlier = inConversation(said.conversation, said.messages)
      const fits = earlier.filter((message) => !known || message.number < known.number)
      return { ...visit, messages: [...fits, ...visit.messages], first: said.first }
    }
    case 'message':
      return withMessage(visit, { ...said.message, conversation: said.conversation })
    case 'delivery': {
      const { conversation, number } = said
      const pending = visit.pending.map((one) =>
        one.key === said.key ? { ...one, kept: { conversation, number } } : one,
      )
      return settled({ ...visit, pending })
    }
    case 'typing':
      return { ...visit, typedAt: now }
    case 'state': {
      const { phase, position, agent } = said
      return { ...visit, state: { phase, position: position ?? null, agent: agent ?? null } }
    }
    case 'refused':
      return {
        ...visit,
        pending: visit.pending.map((one) => (one.key === said.key ? { ...one, refused: said.reason } : one)),
      }
  }
}

function withMessage(visit: Visit, message: VisitMessage): Visit {
  if (visit.messages.some((known) => isSame(known, message))) return visit
  const isOwn = message.from === 'customer'
  return settled({
    ...visit,
    messages: [...visit.messages, message],
    unread: isOwn ? visit.unread : visit.unread + 1,
    typedAt: isOwn ? visit.typedAt : 0,
  })
}

/** With a message on its way; sent again, it is no longer refused. */
export function sending(visit: Visit, one: Pending): Visit {
  const others = visit.pending.filter((known) => known.key !== one.key)
  const fresh = { ...one }
  delete fresh.refused
  return { ...visit, pending: [...others, fresh] }
}
