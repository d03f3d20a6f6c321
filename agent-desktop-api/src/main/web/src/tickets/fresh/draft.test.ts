import { describe, expect, it } from 'vitest'
import type { Category } from '../../app/categories'
import { isAskable, isWritten, lacking, nothingWritten, placed, wantedOf } from './draft'

const category: Category = {
  code: 'billing.overcharge',
  version: 1,
  labelZh: '多扣费用',
  labelEn: 'Overcharged',
  priority: 'ORDINARY',
  active: true,
  fields: [
    { code: 'month', labelZh: '账期', labelEn: 'Month', kind: 'TEXT', required: 'OPENING' },
    { code: 'device', labelZh: '终端', labelEn: 'Device', kind: 'CHOICE', required: 'CLOSING' },
  ],
}
const fresh = {
  ...nothingWritten('r1'),
  phone: ' 13800001234 ',
  category: category.code,
  subject: '多扣 12 元',
  description: '要求退费',
}

describe('a ticket being written', () => {
  it('lacks what its category asks for at the opening, and no more', () => {
    expect(lacking(fresh, category)).toEqual(['fields.month'])
    expect(lacking({ ...fresh, fields: { month: '2026-03' } }, category)).toEqual([])
  })

  it('lacks everything at first', () => {
    expect(lacking(nothingWritten('r'), undefined)).toEqual([
      'customer.phone',
      'category',
      'subject',
      'description',
    ])
  })

  it('needs no number when the customer is known', () => {
    expect(lacking({ ...fresh, phone: '', customerId: 'c1' }, undefined)).toEqual([])
  })

  it('leaves the caller to the server, as a hidden number cannot be told', () => {
    const byContact = { ...fresh, phone: '', contactId: 'k1', byContact: true }
    expect(lacking(byContact, undefined)).toEqual([])
    expect(isAskable(byContact)).toBe(true)
    expect(wantedOf(byContact, undefined)).not.toHaveProperty('customer')
  })

  it('is checked as soon as customer and category are there', () => {
    expect([
      isAskable(fresh),
      isAskable({ ...fresh, category: '' }),
      isAskable({ ...fresh, phone: '1' }),
    ]).toEqual([true, false, false])
  })

  it('leaves behind the fields of a category it was before', () => {
    const wanted = wantedOf({ ...fresh, fields: { month: '2026-03', address: '深圳' } }, category)
    expect(wanted).toEqual({
      customer: { phone: '13800001234' },
      category: 'billing.overcharge',
      subject: '多扣 12 元',
      description: '要求退费',
      requestId: 'r1',
      fields: { month: '2026-03' },
    })
  })

  it('is worth a question before it is left', () => {
    expect([isWritten(nothingWritten('r')), isWritten(fresh)]).toEqual([false, true])
  })
})

it('shows what is said of the customer at the number', () => {
  expect(placed([{ field: 'customer', message: '?' }])[0]?.field).toBe('customer.phone')
})
