import type { Contact } from '../app/api'
import type { IconName } from '../ui/icons'

/** The icon that tells how a contact comes. */
export function signOf(contact: Contact): IconName {
  if (contact.channel === 'TICKET') return 'ticket'
  if (contact.channel === 'CHAT') return 'complaint'
  return contact.callback ? 'callback' : 'phone'
}

/** What taking an offer is called. */
export function takingOf(contact: Contact): string {
  if (contact.channel === 'TICKET') return 'tickets.verb.take'
  if (contact.channel === 'CHAT') return 'desk.acceptChat'
  return contact.callback ? 'desk.callbackAccept' : 'desk.accept'
}
