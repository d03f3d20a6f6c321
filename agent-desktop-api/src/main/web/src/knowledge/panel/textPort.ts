import type { Contact } from '../../app/api'
import { wanted } from '../../chat/insertion'

/** The way text goes to the customer of a contact: open, or closed for a reason (a key under `knowledge.panel`). */
export type TextPort =
  | {
      open: true
      /** text, which the agent may still change */
      send: (text: string) => void
      /** an article as a card, at once */
      card: (article: string, title: string) => void
    }
  | { open: false; why: string }

export const closedForTicket: TextPort = { open: false, why: 'ticketNoChat' }

/** Chats take text and cards; calls take neither. */
export function textPortOf(contact: Pick<Contact, 'id' | 'channel'>): TextPort {
  if (contact.channel !== 'CHAT') return { open: false, why: 'noChat' }
  return {
    open: true,
    send: (text) => (wanted.value = { contact: contact.id, text }),
    card: (article, title) => (wanted.value = { contact: contact.id, article, title }),
  }
}
