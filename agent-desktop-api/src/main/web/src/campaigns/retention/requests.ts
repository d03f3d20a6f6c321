import { get, post, put, upload } from '../../app/http'
import type {
  Gift,
  OfferBeside,
  Offers,
  OfferTerms,
  OutcomeReport,
  Plan,
  Retention,
  Training,
} from '../../app/retention'

const at = (id: string): string => `/campaigns/${encodeURIComponent(id)}/retention`

/** What the page of retention asks of the server, one method each. */
export const retention = {
  all: (id: string) => get<Retention>(at(id)),
  plan: (id: string, wish: Plan) => put<Plan>(`${at(id)}/plan`, wish),
  train: (id: string) => post<Training>(`${at(id)}/trainings`),
  takeIn: (id: string, file: File, progress: (share: number) => void) =>
    upload<OutcomeReport>(`${at(id)}/outcomes/import`, new Blob([file], { type: 'text/csv' }), progress),
  offers: (id: string) => get<Offers>(`${at(id)}/offers`),
  setOffers: (id: string, wish: OfferTerms) => put<OfferTerms>(`${at(id)}/offers`, wish),
  decide: (id: string, contact: string, verb: 'grant' | 'refuse') =>
    post<Gift>(`${at(id)}/gifts/${encodeURIComponent(contact)}/${verb}`),
}

/** What whoever talks to a customer may offer. */
export const offersBeside = {
  all: (contact: string) =>
    get<{ items: OfferBeside[]; gift?: Gift }>(`/contacts/${encodeURIComponent(contact)}/offers`),
  give: (contact: string, offer: string) =>
    post<Gift>(`/contacts/${encodeURIComponent(contact)}/offers`, { offer }),
}
