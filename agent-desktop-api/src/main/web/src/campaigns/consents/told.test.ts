import { describe, expect, it } from 'vitest'
import { told } from './told'

const names: Record<string, string> = { CARE: '客户关怀', UPSELL: '价值提升', VOICE: '语音' }
const words = {
  name: (code: string) => names[code] ?? code,
  withdrawn: (n: number) => `撤回 ${n} 项`,
}

describe('a line of the log', () => {
  it('calls purposes and channels by their names', () => {
    expect(told('[CARE, UPSELL]: 合同 12', words)).toBe('客户关怀 · 价值提升: 合同 12')
    expect(told('[VOICE] [CARE]: 投诉', words)).toBe('语音 · 客户关怀: 投诉')
  })
  it('says how many consents were withdrawn', () => {
    expect(told('withdrawn: 2', words)).toBe('撤回 2 项')
  })
  it('leaves what somebody wrote', () => {
    expect(told('客户说 [不要] withdrawn: 2', words)).toBe('客户说 [不要] withdrawn: 2')
    expect(told('[NEW]: x', words)).toBe('NEW: x')
    expect(told('', words)).toBe('')
  })
})
