import { describe, expect, it } from 'vitest'
import type { ReasonLists } from '../../app/reasons'
import { nameOfReason } from './names'

const reason = (labelZh: string, labelEn: string) => ({ code: 'contract', labelZh, labelEn, isActive: false })
const lists: ReasonLists = {
  isAsked: true,
  reasons: { version: 1, won: [reason('续签合约', 'Renewed')], lost: [reason('条件不满意', 'Terms')] },
}

describe('a reason', () => {
  it('is named by the list of what the lead was closed as', () => {
    expect(nameOfReason(lists, { closedAs: 'WON', reason: 'contract' }, true)).toBe('续签合约')
    expect(nameOfReason(lists, { closedAs: 'LOST', reason: 'contract' }, false)).toBe('Terms')
  })
  it('is its code while its name is not known, and nothing where nobody said one', () => {
    expect(nameOfReason(null, { closedAs: 'WON', reason: 'contract' }, true)).toBe('contract')
    expect(nameOfReason(lists, { closedAs: 'LOST', reason: 'price' }, true)).toBe('price')
    expect(nameOfReason(lists, { closedAs: 'LOST' }, true)).toBe('')
  })
})
