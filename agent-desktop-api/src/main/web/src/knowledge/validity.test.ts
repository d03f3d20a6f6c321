import { describe, expect, it } from 'vitest'
import { validityOf, type Validity } from './validity'

describe('validity', () => {
  const today = '2026-11-28'
  const cases: [string | null, string | null, Validity][] = [
    [null, null, 'always'],
    ['2026-11-29', null, 'future'],
    ['2026-11-28', null, 'holds'],
    [null, '2026-11-28', 'ends'],
    [null, '2026-12-28', 'ends'],
    [null, '2026-12-29', 'holds'],
    [null, '2026-11-27', 'over'],
  ]
  it.each(cases)('from %s to %s is %s', (validFrom, validTo, expected) => {
    expect(validityOf({ validFrom, validTo }, today)).toBe(expected)
  })
})
