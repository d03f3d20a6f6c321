import { expect, it } from 'vitest'
import { Problem } from '../../app/http'
import type { ShownLead } from '../../app/previews'
import { nameOf, refusalOf } from './refusal'

const lead = (name: string): ShownLead => ({
  id: '7',
  campaign: '挽留',
  purpose: 'CARE',
  name,
  customer: '',
  province: '',
  numbers: [
    { number: '138****8011', type: 'MOBILE', isDead: true, isNext: false },
    { number: '139****1276', type: 'HOME', isDead: false, isNext: true },
  ],
  fields: {},
  calls: 0,
  attempts: [],
  script: [],
  since: '2026-11-28T08:00:00Z',
})

it('calls a lead by its name, else by the number that is called', () => {
  expect(nameOf(lead('王芳'))).toBe('王芳')
  expect(nameOf(lead(''))).toBe('139****1276')
})

it('tells what the gate says against a call and until when', () => {
  const more = { rules: ['HOURS', 'PAUSE'], retryAt: '2026-11-29T01:00:00Z' }
  expect(refusalOf(new Problem(409, 'forbidden-by-gate', '', [], more), lead('王芳'))).toEqual({
    why: 'forbidden',
    who: '王芳',
    rules: ['HOURS', 'PAUSE'],
    retryAt: '2026-11-29T01:00:00Z',
  })
})

it('knows each refusal by its name', () => {
  const whyOf = (slug: string): string | undefined => refusalOf(new Problem(409, slug, ''), lead('王芳'))?.why
  expect(['taken', 'no-room', 'no-more-skips', 'gone'].map(whyOf)).toEqual([
    'taken',
    'noRoom',
    'noSkips',
    'gone',
  ])
})

it('leaves failures to whoever tells failures', () => {
  expect(refusalOf(new Problem(503, 'unavailable', ''), lead('王芳'))).toBeNull()
  expect(refusalOf(new Error('no'), lead('王芳'))).toBeNull()
})
