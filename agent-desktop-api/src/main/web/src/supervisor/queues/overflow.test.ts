import { expect, it } from 'vitest'
import { moved, tidyRule } from './overflow'

it('drops what a rule no longer needs and adds what it does', () => {
  expect(tidyRule({ when: 'CLOSED', limit: 5, to: 'VOICEMAIL', queue: 'vip' })).toEqual({
    when: 'CLOSED',
    to: 'VOICEMAIL',
  })
  expect(tidyRule({ when: 'WAIT', to: 'QUEUE' })).toEqual({
    when: 'WAIT',
    limit: 600,
    to: 'QUEUE',
    queue: '',
  })
  expect(tidyRule({ when: 'LENGTH', limit: 3, to: 'ANNOUNCEMENT', textZh: '忙' })).toEqual({
    when: 'LENGTH',
    limit: 3,
    to: 'ANNOUNCEMENT',
    textZh: '忙',
    textEn: '',
  })
})

it('moves an item and leaves the list alone at its ends', () => {
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b'])
})
