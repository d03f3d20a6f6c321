import { expect, it } from 'vitest'
import { obstacleOf, sizeOf } from './files'

it('knows what the server would not take before it is sent', () => {
  const MB = 1024 * 1024
  expect([
    obstacleOf({ size: 10 * MB }, 0, 20),
    obstacleOf({ size: 10 * MB + 1 }, 0, 20),
    obstacleOf({ size: 1 }, 20, 20),
    obstacleOf({ size: 0 }, 0, 20),
  ]).toEqual([null, 'tooBig', 'tooMany', 'empty'])
})

it('tells sizes in words', () => {
  expect([sizeOf(12), sizeOf(2048), sizeOf(3_565_158)]).toEqual(['12 B', '2 KB', '3.4 MB'])
})
