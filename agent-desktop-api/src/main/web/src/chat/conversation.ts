import type { ChatMessage, ChatStanding, Delivery } from '../app/chats'

/** A message on its way to the server. */
export interface Outgoing {
  key: string
  at: string
  text: string
  whisper: boolean
  file?: File
  /** the id of an article, which is sent as a card; the text is its title then */
  article?: string
  /** what of a file has gone, as a share of one */
  share?: number
  /** why it did not go; it can be sent again with the same key */
  problem?: string
}

/** All that a desk knows of one chat: a fold of pages and live messages. */
export interface Conversation {
  /** the oldest first, without gaps */
  messages: ChatMessage[]
  outgoing: Outgoing[]
  /** is the very first message among them? */
  whole: boolean
  unread: number
  last: ChatMessage | null
  waitingSince: string | null
}

export const emptyConversation: Conversation = {
  messages: [],
  outgoing: [],
  whole: false,
  unread: 0,
  last: null,
  waitingSince: null,
}

/** What the customer is not told does not count as an answer. */
const isAnswer = (message: ChatMessage): boolean => message.from === 'agent'

/** As the server says it stands. */
export function withStanding(chat: Conversation, standing: ChatStanding): Conversation {
  const last = standing.last ?? chat.last
  return { ...chat, unread: standing.unread, last, waitingSince: standing.waitingSince ?? null }
}

/** With a page of what was written before, whose numbers come before those that are there. */
export function withPage(chat: Conversation, page: ChatMessage[], whole: boolean): Conversation {
  const oldest = chat.messages[0]?.number ?? Infinity
  const messages = [...page.filter((message) => message.number < oldest), ...chat.messages]
  return { ...chat, messages, whole, last: chat.last ?? messages.at(-1) ?? null }
}

/** The news of one's own message may come before the answer to it: the first on its way that says the same is it. */
function withoutSame(outgoing: Outgoing[], message: ChatMessage): Outgoing[] {
  if (message.from !== 'agent' && message.from !== 'whisper') return outgoing
  const same = outgoing.find(
    (one) =>
      one.problem === undefined && one.text === (message.text ?? message.file?.name ?? message.card?.title),
  )
  return same ? outgoing.filter((one) => one !== same) : outgoing
}

/**
 * With a message that has just come. One that is known changes nothing; one that leaves a gap behind what is there
 * means that some were missed: then null, and the page has to be asked for anew.
 */
export function withMessage(chat: Conversation, message: ChatMessage): Conversation | null {
  const newest = chat.messages.at(-1)?.number
  const outgoing = withoutSame(chat.outgoing, message)
  if (newest !== undefined && message.number <= newest) return { ...chat, outgoing }
  if (newest !== undefined && message.number > newest + 1) return null
  const fromCustomer = message.from === 'customer'
  return {
    ...chat,
    messages: [...chat.messages, message],
    outgoing,
    unread: fromCustomer ? chat.unread + 1 : chat.unread,
    last: message.from === 'whisper' ? chat.last : message,
    waitingSince: fromCustomer
      ? (chat.waitingSince ?? message.at)
      : isAnswer(message)
        ? null
        : chat.waitingSince,
  }
}

export interface Delivered {
  number: number
  delivery: Delivery
  problem?: string
}

/** With what became of a message. */
export function withDelivery(chat: Conversation, told: Delivered): Conversation {
  const messages = chat.messages.map((message) =>
    message.number === told.number
      ? { ...message, delivery: told.delivery, ...(told.problem ? { problem: told.problem } : {}) }
      : message,
  )
  return { ...chat, messages }
}

/** With a message that is being sent, in place of the same when it is sent again. */
export function withOutgoing(chat: Conversation, sent: Outgoing): Conversation {
  const others = chat.outgoing.filter((one) => one.key !== sent.key)
  return { ...chat, outgoing: [...others, sent] }
}

export const withoutOutgoing = (chat: Conversation, key: string): Conversation => ({
  ...chat,
  outgoing: chat.outgoing.filter((one) => one.key !== key),
})

/** What is shown one below the other. */
export type Row =
  | { is: 'day'; key: string; at: string }
  | { is: 'message'; key: string; message: ChatMessage; follows: boolean }
  | { is: 'outgoing'; key: string; outgoing: Outgoing }

const dayOf = (at: string): string => new Date(at).toDateString()
const CLOSE_TOGETHER = 120_000

/** The rows of a conversation: a line before each day, and what one person wrote in one go belongs together. */
export function rowsOf(chat: Conversation): Row[] {
  const rows: Row[] = []
  let before: ChatMessage | null = null
  for (const message of chat.messages) {
    const sameDay = before !== null && dayOf(before.at) === dayOf(message.at)
    if (!sameDay) rows.push({ is: 'day', key: `day-${message.number}`, at: message.at })
    const follows =
      sameDay &&
      before !== null &&
      before.from === message.from &&
      before.agent === message.agent &&
      Date.parse(message.at) - Date.parse(before.at) < CLOSE_TOGETHER
    rows.push({ is: 'message', key: String(message.number), message, follows })
    before = message
  }
  for (const outgoing of chat.outgoing) rows.push({ is: 'outgoing', key: outgoing.key, outgoing })
  return rows
}

/** How urgent an answer is: the customer has been without one for so long. */
export function urgencyOf(waitingSince: string | null, now: number): 'none' | 'good' | 'warn' | 'bad' {
  if (!waitingSince) return 'none'
  const seconds = (now - Date.parse(waitingSince)) / 1000
  if (seconds < 30) return 'good'
  return seconds < 60 ? 'warn' : 'bad'
}
