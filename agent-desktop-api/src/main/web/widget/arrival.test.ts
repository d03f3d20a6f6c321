import { afterEach, expect, test, vi } from 'vitest'
import { arrive, leave, looksLikeNumber, wrongIn } from './arrival'
import type { Site } from './line'

const site: Site = { origin: 'http://127.0.0.1:8080', name: 'demo', language: 'zh' }
const word = { key: 'key-12345', name: '王芳', phone: '1', matter: '宽带断了' }
const answers = (status: number, body: unknown) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(body), { status })))

afterEach(() => vi.unstubAllGlobals())

test('what must be answered is missing until it is', () => {
  const asks = [
    { field: 'name' as const, required: false },
    { field: 'phone' as const, required: true },
  ]
  expect(wrongIn(asks, {})).toEqual(['phone'])
  expect(wrongIn(asks, { phone: '  ' })).toEqual(['phone'])
  expect(wrongIn(asks, { phone: 'abc' })).toEqual(['phone'])
  expect(wrongIn(asks, { phone: '138 0000 0001' })).toEqual([])
})

test('a number is what can be dialled', () => {
  expect(looksLikeNumber('+86 138-0000-0001')).toBe(true)
  expect(looksLikeNumber('10086')).toBe(true)
  expect(looksLikeNumber('张三')).toBe(false)
})

test('who cannot be asked counts as there', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('down')))
  expect(await arrive(site)).toEqual({ standing: 'OPEN', asks: [] })
})

test('a word that is kept has a number', async () => {
  answers(201, { number: 'T20260301000007' })
  expect(await leave(site, word)).toEqual({ number: 'T20260301000007' })
})

test('what is wrong with a word is told in the language of the site', async () => {
  answers(400, { errors: [{ field: 'phone', message: 'is not a phone number', messageZh: '不是电话号码' }] })
  expect(await leave(site, word)).toEqual({ wrong: { phone: '不是电话号码' } })
  answers(429, {})
  expect(await leave(site, word)).toEqual({ failed: 'often' })
  answers(409, {})
  expect(await leave(site, word)).toEqual({ failed: 'other' })
})
