import type { ContactCallback, OwnCallback, PromisedCall, Slot } from '../../app/callbacks'
import { get, itemsOf, put } from '../../app/http'

const path = encodeURIComponent

/** What the desk asks of the server about calls that were promised. */
export const callbacks = {
  of: (contact: string) => get<ContactCallback>(`/contacts/${path(contact)}/callback`),
  promise: (contact: string, wish: PromisedCall) =>
    put<PromisedCall>(`/contacts/${path(contact)}/callback`, wish),
  mine: () => get<{ items: OwnCallback[] }>('/desk/callbacks').then(itemsOf),
  slots: (lead: string) => get<{ items: Slot[] }>(`/desk/callbacks/${path(lead)}/slots`).then(itemsOf),
  move: (lead: string, wish: PromisedCall) => put<PromisedCall>(`/desk/callbacks/${path(lead)}`, wish),
}
