import type { Contact } from '../../app/api'

/** Where a ticket comes from: a contact and its customer, as far as they are known. */
export interface Origin {
  contactId?: string
  customerId?: string
  name?: string
  phone?: string
  tier?: number | string
}

/** The origin a contact is. */
export function originOf(contact: Contact): Origin {
  const { customer, customerAddress } = contact
  const phone = customer?.phone ?? customerAddress
  return {
    contactId: contact.id,
    ...(customer ? { customerId: customer.id, name: customer.name } : {}),
    ...(phone ? { phone } : {}),
    ...(customer?.tier === undefined ? {} : { tier: customer.tier }),
  }
}
