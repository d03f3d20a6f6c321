import { describe, expect, it } from 'vitest'
import { small } from './fixture'
import { expressionTrouble, isClosed, textTrouble, troublesOf, troublesOfStep } from './troubles'

describe('what keeps a flow from being kept', () => {
  it('nothing, when all is filled in', () => {
    expect(troublesOf(small())).toEqual([])
  })

  it.each([
    ['您好', null],
    ['余额{money(account.balance)}', null],
    ['余额{money(account.balance)', 'braces'],
    ['余额}', 'braces'],
    ['余额{}', 'braces'],
    ['长'.repeat(1001), 'tooLong'],
  ])('a text such as "%.20s": %s', (said, why) => {
    expect(textTrouble(said)).toBe(why)
  })

  it.each([
    ["number.startsWith('138')", true],
    ["number == ')'", true],
    ['(a', false],
    ['a)', false],
    ["'a", false],
    ["'a\\''", true],
  ])('is %s closed? %s', (expression, closed) => {
    expect(isClosed(expression)).toBe(closed)
  })

  it('an expression says something', () => {
    expect(expressionTrouble(' ')).toBe('needed')
  })

  it.each([
    [{ verb: 'say', text: { zh: '', en: '' } }, ['text needed']],
    [{ verb: 'menu', text: { zh: 'a' }, keys: { '1': '' } }, ['keys.1 nowhere']],
    [{ verb: 'menu', text: { zh: 'a' }, keys: {} }, ['keys needed']],
    [{ verb: 'gather', text: { zh: 'a' }, into: 'PIN', max: 41 }, ['into variable', 'max range']],
    [{ verb: 'when', cases: [{ if: '(' }] }, ['cases.0.if expression']],
    [{ verb: 'set' }, ['values value']],
    [{ verb: 'set', language: 'en' }, []],
    [{ verb: 'set', values: { '9': '1' } }, ['values.9 variable']],
    [{ verb: 'enqueue', queue: '' }, ['queue needed']],
    [{ verb: 'http', url: 'ftp://x' }, ['url address']],
    [{ verb: 'flow', flow: 'verify', exits: { Bad: 'x' } }, ['exits.Bad exitName']],
    [{ verb: 'fax' }, []],
  ])('%j: %s', (step, wrong) => {
    expect(troublesOfStep(step as { verb: string }).map(({ field, why }) => `${field} ${why}`)).toEqual(wrong)
  })

  it('a flow has a name, a fallback and a language', () => {
    const flow = { ...small(), name: { zh: ' ', en: 'x' }, fallback: '', languages: [] }
    expect(troublesOf(flow).map((one) => one.field)).toEqual(['name.zh', 'fallback', 'languages'])
  })
})
