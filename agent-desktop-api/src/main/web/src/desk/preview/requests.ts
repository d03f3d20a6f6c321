import type { Looked, SkipReason } from '../../app/previews'
import { get, post } from '../../app/http'

/** What the desk asks of the server about the lead that its agent looks at. */
export const previews = {
  look: () => get<Looked>('/desk/preview'),
  call: (lead: string) => post<undefined>('/desk/preview/call', { lead }),
  skip: (lead: string, reason: SkipReason) => post<undefined>('/desk/preview/skip', { lead, reason }),
}
