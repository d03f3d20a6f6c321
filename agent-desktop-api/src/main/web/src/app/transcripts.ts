/** The words of conversations that were found, exactly as the server spells them. */
import type { ContactState, CustomerBrief } from './api'
import type { ChatFrom } from './chats'

export interface FoundLine {
  number: number
  from: ChatFrom
  agent?: string
  at: string
  /** a part of the message; no tag but `<mark>` means anything in it */
  html: string
}

export interface FoundChat {
  contact: string
  channel: string
  state: ContactState
  openedAt: string
  at: string
  queue?: string
  agents: string[]
  name?: string
  customer?: CustomerBrief
  lines: FoundLine[]
}

export interface FoundChats {
  items: FoundChat[]
  next?: string
}
