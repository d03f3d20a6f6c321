/** The words of customers as followers of accounts, exactly as the server spells them. */
import type { ChatMessage } from './chats'

export interface Follower {
  address: string
  account: string
  name?: string
  /** why nothing can be sent now */
  refusal?: { zh: string; en: string }
}

export interface FollowerSent {
  contact: string
  message: ChatMessage
}
