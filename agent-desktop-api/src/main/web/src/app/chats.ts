/** The words of chats, exactly as the server spells them. Instants are ISO-8601 strings. */

export type ChatFrom = 'customer' | 'agent' | 'flow' | 'house' | 'whisper'
export type ChatKind =
  'text' | 'image' | 'voice' | 'video' | 'file' | 'place' | 'link' | 'card' | 'menu' | 'unknown'
export type Delivery = 'stored' | 'sent' | 'delivered' | 'read' | 'failed'

export interface ChatFile {
  id: string
  name: string
  type: string
  size: number
  url: string
}

export interface ChatMessage {
  /** 1, 2, 3… in the conversation, without gaps */
  number: number
  from: ChatFrom
  agent?: string
  at: string
  kind: ChatKind
  text?: string
  file?: ChatFile
  place?: { latitude: number; longitude: number; label: string }
  link?: { title: string; description: string; url: string }
  card?: { article: string; title: string; summary: string; url: string }
  menu?: { head: string; choices: { key: string; text: string }[]; tail: string }
  delivery: Delivery
  /** why it was not delivered */
  problem?: string
}

/** The messages before some number, the oldest first; `first` when there are none before them. */
export interface ChatPage {
  messages: ChatMessage[]
  first: boolean
}

/** What is sent: text, a file that was put there before, an article, or a note that only staff see. */
export interface ChatSaying {
  key: string
  text?: string
  file?: string
  article?: string
  whisper?: boolean
}

/** How a chat stands, with each contact that is one. */
export interface ChatStanding {
  unread: number
  last?: ChatMessage | null
  /** since when the customer has been without an answer; null when the last word is ours */
  waitingSince?: string | null
  /** as the channel, or the customer before the first message, tells; it proves nothing */
  name?: string
  phone?: string
  subject?: string
}

export interface QuickReply {
  id: string
  title: string
  text: string
  /** for everybody, or one's own */
  shared: boolean
}

/** What the desk is told of chats as it happens. */
export type ChatLive =
  | { type: 'chat.message'; contact: string; message: ChatMessage }
  | { type: 'chat.delivery'; contact: string; number: number; delivery: Delivery; problem?: string }
  | { type: 'chat.typing'; contact: string }
