import { get, put, raw } from '../../app/http'
import type { ReasonLists, ReasonReport, Reasons } from '../../app/reasons'

/** By what leads are told apart: nothing, the customer's tier, or a column of the lists. */
export type Split = 'NONE' | 'TIER' | { field: string }

const at = (id: string): string => `/campaigns/${encodeURIComponent(id)}/reasons`
const report = (id: string, split: Split): string =>
  `${at(id)}/report?${new URLSearchParams(
    typeof split === 'string' ? { split } : { split: 'FIELD', field: split.field },
  ).toString()}`

/** What the pages of reasons ask of the server, one method each. */
export const reasons = {
  lists: (id: string) => get<ReasonLists>(at(id)),
  set: (id: string, wish: Reasons) => put<ReasonLists>(at(id), wish),
  report: (id: string, split: Split) => get<ReasonReport>(report(id, split)),
  file: (id: string, split: Split) =>
    raw('GET', report(id, split), { Accept: 'text/csv' }).then((answer) => answer.blob()),
}
