import { describe, expect, it } from 'vitest'
import { small } from '../document/fixture'
import { fileTrouble, nameFrom, usesOf } from './uses'

describe('recordings', () => {
  it('are used by the steps that play them', () => {
    const flow = small()
    flow.steps['jingle'] = { verb: 'play', prompt: 'jingle', text: { zh: '叮' } }
    flow.steps['empty'] = { verb: 'play', prompt: '' }
    expect([...usesOf([flow])]).toEqual([['jingle', [{ flow: 'small', step: 'jingle' }]]])
  })

  it.each([
    ['a.wav', 10, null],
    ['A.MP3', 10, null],
    ['a.ogg', 10, 'kind'],
    ['a.wav', 0, 'empty'],
    ['a.wav', 10 * 1024 * 1024 + 1, 'tooBig'],
  ])('%s of %d bytes: %s', (name, size, why) => {
    expect(fileTrouble({ name, size })).toBe(why)
  })

  it.each([
    ['Welcome 2026.wav', 'welcome-2026'],
    ['10 欢迎 hello!.mp3', 'hello'],
    ['欢迎.wav', ''],
  ])('the file %s becomes %s', (file, name) => {
    expect(nameFrom(file)).toBe(name)
  })
})
