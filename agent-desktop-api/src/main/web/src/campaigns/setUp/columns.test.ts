import { describe, expect, it } from 'vitest'
import { mappingOf, rowsOf, textOf, troubleOf, usualMeaning } from './columns'

describe('columns of a file of leads', () => {
  it('mean what they are usually called', () => {
    expect(usualMeaning(' 手机号 ')).toBe('phone')
    expect(usualMeaning('Phone2')).toBe('phone2')
    expect(usualMeaning('套餐')).toBe('')
  })

  it('are only mapped where somebody says otherwise', () => {
    expect(mappingOf(['手机号', 'who', '套餐'], ['phone', 'name', ''])).toBe('who:name')
  })

  it('need one number, and no meaning twice', () => {
    expect(troubleOf(['name', ''])).toBe('noPhone')
    expect(troubleOf(['phone', 'name', 'name'])).toBe('name')
    expect(troubleOf(['phone', '', ''])).toBe('')
  })

  it('are read with quotes, empty lines left out', () => {
    expect(rowsOf('a,"b ""x"", y"\r\n\r\n1,"2\n3"\n4,5', 3)).toEqual([
      ['a', 'b "x", y'],
      ['1', '2\n3'],
      ['4', '5'],
    ])
    expect(rowsOf('a,"cut', 3)).toEqual([])
  })

  it('are read in the encoding of Chinese spreadsheets, too', () => {
    expect(textOf(new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb]).buffer)).toBe('姓名')
    expect(textOf(new TextEncoder().encode('姓名').buffer as ArrayBuffer)).toBe('姓名')
  })
})
