import { expect, it } from 'vitest'
import type { Category } from '../app/categories'
import { branchesOf } from './categories'

const names: Record<string, string> = {
  network: '网络',
  'network.mobile': '手机信号',
  billing: '资费',
  'billing.vas': '增值',
  'billing.overcharge': '多扣',
}
const categories = Object.keys(names).map((code): Category => ({
  code,
  version: 1,
  labelZh: names[code] ?? '',
  labelEn: code,
  priority: 'ORDINARY',
  active: true,
}))
const path = (code: string): string => names[code] ?? ''
const codes = (search: string): string[] => branchesOf(categories, search, path).map(({ code }) => code)

it('puts children behind their parent, in the server’s order', () => {
  const shuffled = [...categories].sort((one, other) => other.code.length - one.code.length)
  expect(branchesOf(shuffled, '', path).map(({ code, depth }) => [code, depth])).toEqual([
    ['network', 0],
    ['network.mobile', 1],
    ['billing', 0],
    ['billing.overcharge', 1],
    ['billing.vas', 1],
  ])
})

it('shows the way to what was searched for', () => {
  expect(codes('信号')).toEqual(['network', 'network.mobile'])
  expect(codes('OVERcharge')).toEqual(['billing', 'billing.overcharge'])
  expect(codes('nothing of it')).toEqual([])
})

it('marks which only lead to others', () => {
  expect(
    branchesOf(categories, '', path)
      .filter(({ isParent }) => isParent)
      .map(({ code }) => code),
  ).toEqual(['network', 'billing'])
})
