import { get, itemsOf, post, put, remove, upload } from '../app/http'
import type { Category, TicketGroup } from '../app/categories'
import type { WarningRule } from '../app/rules'
import type {
  Attachment,
  BulkReport,
  Refund,
  RefundWanted,
  SavedFilter,
  Ticket,
  TicketCheck,
  TicketLine,
  TicketLines,
  TicketWanted,
} from '../app/tickets'

const path = encodeURIComponent

/** What is promised on tickets, as far as lists and clocks show it. */
export interface Promises {
  classes: { name: string; labelZh: string; labelEn: string }[]
  warnings: WarningRule[]
}

/** Where a file of a ticket lies, for downloads. */
export const attachmentAddress = (ticket: string, file: string): string =>
  `/api/tickets/${path(ticket)}/attachments/${path(file)}`

/** What the pages ask of tickets, one method each. */
export const ticketing = {
  list: (query: URLSearchParams) => get<TicketLines>(`/tickets?${query.toString()}`),
  /** what a contact led to */
  ofContact: (id: string) => get<{ items: TicketLine[] }>(`/contacts/${path(id)}/tickets`),
  ticket: (id: string) => get<Ticket>(`/tickets/${path(id)}`),
  open: (wanted: TicketWanted) => post<Ticket>('/tickets', wanted),
  check: (wanted: TicketWanted) => post<TicketCheck>('/tickets/check', wanted),
  act: (id: string, action: string, body: object) =>
    post<Ticket | { ticket: Ticket }>(`/tickets/${path(id)}/${path(action)}`, body).then((answer) =>
      'ticket' in answer ? answer.ticket : answer,
    ),
  hold: (id: string, hold: boolean) => post<Ticket>(`/tickets/${path(id)}/hold`, { hold }),
  bulk: (ids: string[], action: string, body: object) =>
    post<BulkReport>('/tickets/bulk', { ids, action, body }),
  filters: () => get<SavedFilter[] | { items: SavedFilter[] }>('/tickets/filters').then(itemsOf),
  saveFilter: (filter: SavedFilter) =>
    put<unknown>(`/tickets/filters/${path(filter.name)}`, { query: filter.query, shared: filter.shared }),
  dropFilter: (name: string) => remove(`/tickets/filters/${path(name)}`),
  attach: (id: string, file: File, progress: (share: number) => void) =>
    upload<Attachment>(`/tickets/${path(id)}/attachments?name=${path(file.name)}`, file, progress),
  dropAttachment: (id: string, attachment: string) =>
    remove(`/tickets/${path(id)}/attachments/${path(attachment)}`),
  propose: (id: string, wanted: RefundWanted) => post<Refund>(`/tickets/${path(id)}/refunds`, wanted),
  decide: (refund: string, decision: string, note: string) =>
    post<Refund>(`/refunds/${path(refund)}/${decision}`, { note }),
  categories: () => get<Category[] | { items: Category[] }>('/categories').then(itemsOf),
  groups: () => get<TicketGroup[] | { items: TicketGroup[] }>('/ticket-groups').then(itemsOf),
  calendars: () =>
    get<{ name: string }[] | { items: { name: string }[] }>('/calendars').then((told) =>
      itemsOf(told).map(({ name }) => name),
    ),
  promises: () => get<Promises>('/sla/policy'),
}
