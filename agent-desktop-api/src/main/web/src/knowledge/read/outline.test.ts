// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { outlineOf, plainTextOf } from './outline'

function boxOf(html: string): HTMLElement {
  const box = document.createElement('div')
  box.innerHTML = html
  return box
}

describe('the outline of an article', () => {
  it('counts levels from the highest heading there is', () => {
    const box = boxOf('<h2>办理条件</h2><p>…</p><h3>线上</h3><h3> </h3><h2>资费</h2>')
    expect(outlineOf(box, 'a')).toEqual([
      { id: 'a-0', text: '办理条件', level: 0 },
      { id: 'a-1', text: '线上', level: 1 },
      { id: 'a-2', text: '资费', level: 0 },
    ])
    expect(box.querySelector('h3')?.id).toBe('a-1')
  })

  it('is empty without headings', () => {
    expect(outlineOf(boxOf('<p>x</p>'), 'a')).toEqual([])
  })
})

describe('the plain text of an article', () => {
  it('has a line for each block, item and row', () => {
    const html =
      '<p>发送 <b>CXTC</b>\n 到 10001</p><ul><li>即时生效</li><li><p>次月生效</p></li></ul>' +
      '<table><tr><td>套餐</td><td><p>月费</p></td></tr></table><p>甲<br>乙</p>'
    expect(plainTextOf(boxOf(html))).toBe('发送 CXTC 到 10001\n· 即时生效\n· 次月生效\n套餐  月费\n甲\n乙')
  })
})
