import { describe, expect, it } from 'vitest'
import { textPortOf } from './textPort'

describe('the way text goes to a customer', () => {
  it('is closed while there is no chat, and says why', () => {
    expect(textPortOf({ id: 'c', channel: 'VOICE' })).toEqual({ open: false, why: 'noChat' })
    expect(textPortOf({ id: 'c', channel: 'CHAT' }).open).toBe(true)
  })
})
