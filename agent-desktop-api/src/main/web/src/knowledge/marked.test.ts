import { describe, expect, it } from 'vitest'
import { stretchesOf } from './marked'

describe('marked text', () => {
  it('tells hits from the rest', () => {
    expect(stretchesOf('怎么<mark>开通</mark>套餐')).toEqual([
      { text: '怎么', hit: false },
      { text: '开通', hit: true },
      { text: '套餐', hit: false },
    ])
  })

  it('shows what was escaped as it was written', () => {
    expect(stretchesOf('5 &lt; 10 &amp; &#39;a&#39; &#x4e2d; &unknown;')[0]?.text).toBe(
      "5 < 10 & 'a' 中 &unknown;",
    )
  })

  it('takes no other tag for anything but text', () => {
    expect(stretchesOf('<b>x</b>')).toEqual([{ text: '<b>x</b>', hit: false }])
  })
})
