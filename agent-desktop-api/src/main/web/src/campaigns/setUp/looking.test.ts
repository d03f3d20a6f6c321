import { expect, it } from 'vitest'
import { isTimed, limited, timed } from './looking'

it('calls by itself only with a time', () => {
  expect(isTimed({})).toBe(false)
  expect(isTimed({ dialsAfterSeconds: null })).toBe(false)
  expect(isTimed({ dialsAfterSeconds: 30 })).toBe(true)
})

it('begins with a usual time and keeps one that is there', () => {
  expect(timed({ mostSkips: 2 }, true)).toEqual({ mostSkips: 2, dialsAfterSeconds: 60 })
  expect(timed({ dialsAfterSeconds: 30 }, true)).toEqual({ dialsAfterSeconds: 30 })
  expect(timed({ dialsAfterSeconds: 30, mostSkips: 2 }, false)).toEqual({ mostSkips: 2 })
})

it('tells a limit of none from no limit', () => {
  expect(limited({}, true)).toEqual({ mostSkips: 3 })
  expect(limited({ mostSkips: 0 }, true)).toEqual({ mostSkips: 0 })
  expect(limited({ mostSkips: 0 }, false)).toEqual({})
})
