import type { Blending, Quotas } from '../../app/blending'
import { get } from '../../app/http'

const at = (id: string): string => `/campaigns/${encodeURIComponent(id)}`

/** What the pages of blending and quotas ask of the server. */
export const blending = {
  stance: (id: string) => get<Blending>(`${at(id)}/blending`),
  quotas: (id: string) => get<Quotas>(`${at(id)}/quotas`),
}
