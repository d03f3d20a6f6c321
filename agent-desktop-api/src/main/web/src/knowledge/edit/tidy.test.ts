// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { tidied } from './tidy'

describe('the HTML that is kept', () => {
  it('has nothing of how the editor draws a table', () => {
    const drawn =
      '<table style="min-width: 50px"><colgroup><col style="min-width: 25px"></colgroup><tbody><tr>' +
      '<td colspan="1" rowspan="2"><p>a</p></td></tr></tbody></table>'
    expect(tidied(drawn)).toBe('<table><tbody><tr><td rowspan="2"><p>a</p></td></tr></tbody></table>')
  })

  it('is empty when nothing is said', () => {
    expect(tidied('<p></p>')).toBe('')
  })
})
