import type { Category } from '../../app/categories'
import type { Priority, TicketWanted } from '../../app/tickets'
import type { Said } from '../../ui/fields'

/** A ticket being written. */
export interface Fresh {
  phone: string
  /** the customer of the contact it comes from */
  customerId: string
  /** whoever the contact it comes from is with complains, whether we know them or not */
  byContact: boolean
  contactId: string
  category: string
  priority: Priority | ''
  subject: string
  description: string
  province: string
  fields: Record<string, string>
  requestId: string
}

export const nothingWritten = (requestId: string): Fresh => ({
  phone: '',
  customerId: '',
  byContact: false,
  contactId: '',
  category: '',
  priority: '',
  subject: '',
  description: '',
  province: '',
  fields: {},
  requestId,
})

/** Whether anything was written that would be lost. */
export const isWritten = (fresh: Fresh): boolean =>
  [fresh.category, fresh.subject, fresh.description].some((text) => text.trim() !== '')

/** Nobody has to type whose complaint it is. */
const isKnown = (fresh: Fresh): boolean => fresh.customerId !== '' || fresh.byContact

/** Enough to ask what would become of it. */
export const isAskable = (fresh: Fresh): boolean =>
  fresh.category !== '' && (isKnown(fresh) || fresh.phone.trim().length >= 3)

/** The body of the request: only the fields of its category, only what was filled in. */
export function wantedOf(fresh: Fresh, category: Category | undefined): TicketWanted {
  const fields = Object.fromEntries(
    (category?.fields ?? [])
      .map(({ code }) => [code, fresh.fields[code]?.trim() ?? ''] as const)
      .filter(([, value]) => value !== ''),
  )
  const typed = fresh.byContact ? {} : { customer: { phone: fresh.phone.trim() } }
  return {
    ...(fresh.customerId ? { customer: { id: fresh.customerId } } : typed),
    category: fresh.category,
    subject: fresh.subject.trim(),
    description: fresh.description.trim(),
    requestId: fresh.requestId,
    ...(fresh.priority ? { priority: fresh.priority } : {}),
    ...(fresh.contactId ? { contactId: fresh.contactId } : {}),
    ...(fresh.province ? { province: fresh.province } : {}),
    ...(Object.keys(fields).length ? { fields } : {}),
  }
}

/** The fields that have to be filled in before it can be opened, by their paths. */
export function lacking(fresh: Fresh, category: Category | undefined): string[] {
  const must: [string, string][] = [
    ...(isKnown(fresh) ? [] : [['customer.phone', fresh.phone] as [string, string]]),
    ['category', fresh.category],
    ['subject', fresh.subject],
    ['description', fresh.description],
    ...(category?.fields ?? [])
      .filter(({ required }) => required === 'OPENING')
      .map(({ code }): [string, string] => [`fields.${code}`, fresh.fields[code] ?? '']),
  ]
  return must.filter(([, value]) => value.trim() === '').map(([field]) => field)
}

/** The paths of what the server said: a customer it does not know stands at the number. */
export const placed = (errors: Said[]): Said[] =>
  errors.map((one) => (/^(customer|phone)/.test(one.field) ? { ...one, field: 'customer.phone' } : one))
