import { describe, expect, it } from 'vitest'
import { folded, rowsOf, stretchesOf } from './sides'

describe('two editions side by side', () => {
  it('puts what was removed beside what came instead', () => {
    expect(
      rowsOf([
        { kind: 'same', text: '甲' },
        { kind: 'removed', text: '满 180 天' },
        { kind: 'added', text: '满 120 天\n另加一行' },
        { kind: 'same', text: '乙' },
      ]),
    ).toEqual([
      { left: '甲', right: '甲', same: true },
      { left: '满 180 天', right: '满 120 天', same: false },
      { left: null, right: '另加一行', same: false },
      { left: '乙', right: '乙', same: true },
    ])
  })

  it('marks within a line only what differs', () => {
    expect(stretchesOf('满 180 天', '满 120 天')).toEqual([
      { text: '满 1', changed: false },
      { text: '8', changed: true },
      { text: '0 天', changed: false },
    ])
    expect(stretchesOf('新', null)).toEqual([{ text: '新', changed: true }])
    expect(stretchesOf('aa', 'aaa')).toEqual([{ text: 'aa', changed: false }])
  })

  it('folds what is the same, but for a line around each change', () => {
    const same = (text: string) => ({ left: text, right: text, same: true })
    const change = { left: 'x', right: null, same: false }
    expect(folded([same('1'), same('2'), same('3'), change, same('4'), same('5'), same('6')])).toEqual([
      { skipped: 2 },
      same('3'),
      change,
      same('4'),
      { skipped: 2 },
    ])
  })
})
