import { describe, expect, it } from 'vitest'
import { isNumeric, linePicture, monthsOn, rowsOf, spanOf, totalOf } from './report'

it.each([
  ['2026-11', -1, '2026-10'],
  ['2026-01', -1, '2025-12'],
  ['2026-12', 1, '2027-01'],
  ['2026-11', -11, '2025-12'],
])('%s and %s months on is %s', (month, by, other) => expect(monthsOn(month, by)).toBe(other))

it('a month ends where the next begins', () =>
  expect(spanOf('2026-12')).toEqual([new Date(2026, 11, 1), new Date(2027, 0, 1)]))

describe('a CSV file', () => {
  it.each([
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['\uFEFFa\n"x, ""y""\nz"\n', [['a'], ['x, "y"\nz']]],
    [
      'a,b\n1,',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['', []],
  ])('%j', (csv, rows) => expect(rowsOf(csv)).toEqual(rows))

  it('has numbers where all of a column are', () => {
    const rows = [
      ['广东', '1,320', '96.1%'],
      ['江苏', '-3', ''],
    ]
    expect([0, 1, 2].map((column) => isNumeric(rows, column))).toEqual([false, true, true])
  })
})

it('shows the biggest lines first and leaves the small out', () =>
  expect(
    linePicture(
      [
        { key: 'a', count: 1 },
        { key: 'b', count: 3 },
        { key: 'c', count: 2 },
      ],
      2,
      ({ key }) => key,
      'n',
    ),
  ).toMatchObject({ labels: ['b', 'c'], lines: [{ values: [3, 2] }] }))

it('adds refunds up, each part for itself', () => {
  const sum = (fen: number) => ({ count: 1, fen })
  const line = { key: ['x'], waiting: sum(1), approved: sum(2), paid: sum(3), dropped: sum(4) }
  expect(totalOf([line, line])).toEqual({
    waiting: { count: 2, fen: 2 },
    approved: { count: 2, fen: 4 },
    paid: { count: 2, fen: 6 },
    dropped: { count: 2, fen: 8 },
  })
})
