import type { Contact } from '../../app/api'
import { post } from '../../app/http'

/** The way text goes to the customer of a contact: open, or closed for a reason (a key under `knowledge.panel`). */
export type TextPort = { open: true; send: (text: string) => Promise<void> } | { open: false; why: string }

export const closedForTicket: TextPort = { open: false, why: 'ticketNoChat' }

/** Chats take text, calls do not. */
export function textPortOf(contact: Pick<Contact, 'id' | 'channel'>): TextPort {
  if (contact.channel !== 'CHAT' && contact.channel !== 'WECHAT') return { open: false, why: 'noChat' }
  return {
    open: true,
    send: async (text) => {
      await post(`/contacts/${encodeURIComponent(contact.id)}/message`, { text })
    },
  }
}
