import { describe, expect, it } from 'vitest'
import type { Consent } from '../../app/consents'
import { standingOf } from './standing'

const given: Consent = { purposes: ['CARE'], givenAt: '2026-01-05T00:00:00Z', evidence: 'contract 7' }
const now = Date.parse('2026-03-01T00:00:00Z')

describe('a consent', () => {
  it('holds for ever unless it says until when', () => {
    expect(standingOf(given, now)).toBe('holds')
    expect(standingOf({ ...given, until: '2026-03-01T00:00:01Z' }, now)).toBe('holds')
    expect(standingOf({ ...given, until: '2026-03-01T00:00:00Z' }, now)).toBe('ended')
  })
  it('stays withdrawn after its end', () => {
    const withdrawn = { ...given, withdrawnAt: '2026-02-01T00:00:00Z' }
    expect(standingOf({ ...withdrawn, until: '2026-02-02T00:00:00Z' }, now)).toBe('withdrawn')
    expect(standingOf(withdrawn, Date.parse('2026-01-31T00:00:00Z'))).toBe('holds')
  })
})
