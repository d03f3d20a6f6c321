import { describe, expect, it } from 'vitest'
import { lookFor, otherwise } from './asking'

describe('what a customer is looked for by', () => {
  it.each([
    ['138 0000-0001', 'phone', '13800000001'],
    ['+8613800000001', 'phone', '+8613800000001'],
    ['C00000002', 'number', 'C00000002'],
    ['77', 'number', '77'],
    [' 王芳 ', 'name', '王芳'],
    ['Oliver', 'name', 'Oliver'],
  ])('takes %s for a %s', (typed, by, text) => {
    expect(lookFor(typed)).toEqual({ by, text })
  })

  it('is nothing while nothing is typed', () => {
    expect(lookFor('  ')).toBeNull()
  })

  it('looks for digits that are no phone among the numbers', () => {
    expect(otherwise({ by: 'phone', text: '1380013000' })).toBe('number')
    expect(otherwise({ by: 'phone', text: '+861380013000' })).toBeNull()
    expect(otherwise({ by: 'name', text: '王' })).toBeNull()
  })
})
