import { describe, expect, it } from 'vitest'
import { filled, partsOf, sizeOf, soughtIn } from './words'

describe('what is written in a chat', () => {
  it('has addresses apart, without the sign behind them', () => {
    expect(partsOf('看 https://a.cn/b?c=1，谢谢')).toEqual([
      { text: '看 ', isLink: false },
      { text: 'https://a.cn/b?c=1', isLink: true },
      { text: '，谢谢', isLink: false },
    ])
  })
  it.each(['javascript:alert(1)', '<a href="x">', 'data:text/html,x'])('makes no link of %s', (text) => {
    expect(partsOf(text)).toEqual([{ text, isLink: false }])
  })
  it('names what is known in a quick reply, and keeps what is no variable', () => {
    expect(filled('{name}您好，我是{agent}{x}', { name: '张', agent: undefined })).toBe('张您好，我是{x}')
  })
  it.each([
    ['/', ''],
    ['／你好', '你好'],
    ['/a b', null],
    ['a/', null],
  ])('%s looks for %s', (text, sought) => {
    expect(soughtIn(text)).toBe(sought)
  })
  it('tells sizes as people write them', () => {
    expect([sizeOf(12), sizeOf(2048), sizeOf(3_500_000)]).toEqual(['12 B', '2 KB', '3.3 MB'])
  })
})
