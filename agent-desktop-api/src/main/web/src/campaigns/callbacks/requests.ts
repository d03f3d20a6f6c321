import type { PromisedCall, Slot } from '../../app/callbacks'
import { get, itemsOf, post, put } from '../../app/http'
import type { PromisedPage } from '../../app/promised'

const at = (lead: string): string => `/promised-calls/${encodeURIComponent(lead)}`

/** What the page of promised calls asks of the server. */
export const promised = {
  page: (question: Record<string, string | undefined>) => {
    const query = new URLSearchParams()
    Object.entries(question).forEach(([name, value]) => value && query.set(name, value))
    return get<PromisedPage>(`/promised-calls?${query.toString()}`)
  },
  slots: (lead: string) => get<{ items: Slot[] }>(`${at(lead)}/slots`).then(itemsOf),
  move: (lead: string, wish: PromisedCall) => put<PromisedCall>(at(lead), wish),
  cancel: (lead: string, reason: string, closesLead: boolean) =>
    post<undefined>(`${at(lead)}/cancel`, { reason, closesLead }),
}
