import { get } from '../../app/http'
import type { ContactReasons } from '../../app/reasons'

/** Which reasons go with which disposition of a contact. */
export const reasonsOf = (contact: string): Promise<ContactReasons> =>
  get<ContactReasons>(`/contacts/${encodeURIComponent(contact)}/reasons`)
