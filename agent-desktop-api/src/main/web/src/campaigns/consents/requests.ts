import type { Forbidden, Refusal, RefusalReport } from '../../app/campaigns'
import type { Consent, ConsentStep, ConsentWish } from '../../app/consents'
import { get, itemsOf, post, Problem, remove, upload } from '../../app/http'

const at = (number: string): string => `/consents/${encodeURIComponent(number)}`
const forbidden = (number: string): Promise<Forbidden | null> =>
  get<Forbidden>(`/do-not-call/${encodeURIComponent(number)}`).catch((cause: unknown) => {
    if (cause instanceof Problem && cause.slug === 'not-found') return null
    throw cause
  })

/** All that is known of what a number agrees to and refuses. */
export interface Known {
  consents: Consent[]
  refusals: Refusal[]
  forbidden: Forbidden | null
  steps: ConsentStep[]
}

/** What the page of consents asks of the server. */
export const consents = {
  async known(number: string): Promise<Known> {
    const [given, refused, never, steps] = await Promise.all([
      get<{ items: Consent[] }>(at(number)).then(itemsOf),
      get<{ items: Refusal[] }>(`/do-not-call/refusals/${encodeURIComponent(number)}`).then(itemsOf),
      forbidden(number),
      get<{ items: ConsentStep[] }>(`${at(number)}/history`).then(itemsOf),
    ])
    return { consents: given, refusals: refused, forbidden: never, steps }
  },
  give: (number: string, wish: ConsentWish) => post<unknown>(at(number), wish),
  withdraw: (number: string) => remove(at(number)),
  takeIn: (file: File, progress: (share: number) => void) =>
    upload<RefusalReport>('/consents/import', new Blob([file], { type: 'text/csv' }), progress),
}
