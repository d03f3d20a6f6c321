// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { Problem } from '../../app/http'
import type { Looked, ShownLead } from '../../app/previews'
import { usePreview } from './store'

const START = Date.parse('2026-11-28T08:00:00Z')
const asked: string[] = []
let look: () => Promise<Looked> = () => Promise.resolve({ campaigns: [] })
let decide: () => Promise<undefined> = () => Promise.resolve(undefined)

vi.mock('./requests', () => ({
  previews: {
    look: () => {
      asked.push('look')
      return look()
    },
    call: (lead: string) => {
      asked.push(`call ${lead}`)
      return decide()
    },
    skip: (lead: string, reason: string) => {
      asked.push(`skip ${lead} ${reason}`)
      return decide()
    },
  },
}))
vi.mock('../../app/complain', () => ({ complain: () => asked.push('complain') }))
const clock = vi.hoisted(() => ({ tick: (at: number): void => void at }))
vi.mock('../../ui/clock', async () => {
  const { ref } = await import('vue')
  const now = ref(0)
  clock.tick = (at) => (now.value = at)
  return { now, secondsUntil: () => 0 }
})

const lead = (id: string, more: Partial<ShownLead> = {}): ShownLead => ({
  id,
  campaign: '挽留',
  purpose: 'CARE',
  name: '王芳',
  customer: '',
  province: '',
  numbers: [],
  fields: {},
  calls: 0,
  attempts: [],
  script: [],
  since: new Date(START).toISOString(),
  ...more,
})
const shows = (...leads: ShownLead[]): void => {
  look = () => {
    const [next] = leads.length > 1 ? leads.splice(0, 1) : leads
    return Promise.resolve(next ? { lead: next, campaigns: ['挽留'] } : { campaigns: ['挽留'] })
  }
}
async function pass(seconds: number): Promise<void> {
  const end = Date.now() + seconds * 1000
  do {
    await vi.advanceTimersByTimeAsync(Math.min(250, end - Date.now()))
    clock.tick(Date.now())
    await nextTick()
  } while (Date.now() < end)
}

vi.useFakeTimers({ now: START })
beforeEach(() => {
  setActivePinia(createPinia())
  vi.setSystemTime(START)
  clock.tick(START)
  asked.length = 0
  decide = () => Promise.resolve(undefined)
})
afterEach(() => usePreview().close())

it('asks every few seconds while the desk is free, and no more afterwards', async () => {
  shows()
  const preview = usePreview()
  preview.open()
  await pass(7)
  expect(asked).toEqual(['look', 'look', 'look'])
  expect(preview.campaigns).toEqual(['挽留'])
  preview.close()
  await pass(60)
  expect(asked).toHaveLength(3)
})

it('forgets the lead of a desk that has something else to do', async () => {
  shows(lead('1'))
  const preview = usePreview()
  preview.open()
  await pass(0)
  expect(preview.lead?.id).toBe('1')
  preview.close()
  expect(preview.lead).toBeNull()
})

it('calls by itself once the time is over, and once only', async () => {
  shows(lead('1', { dialsAt: new Date(START + 20_000).toISOString() }))
  const preview = usePreview()
  preview.open()
  await pass(19)
  expect(asked).not.toContain('call 1')
  await pass(12)
  expect(asked.filter((one) => one === 'call 1')).toHaveLength(1)
})

it('calls nobody while the agent says why not, but afterwards if they do not', async () => {
  shows(lead('1', { dialsAt: new Date(START + 5_000).toISOString() }))
  const preview = usePreview()
  preview.open()
  await pass(1)
  preview.askWhy()
  await pass(30)
  expect(asked).not.toContain('call 1')
  preview.isSkipping = false
  await pass(0)
  expect(asked).toContain('call 1')
})

it('calls nobody by itself without a time', async () => {
  shows(lead('1'))
  usePreview().open()
  await pass(1000)
  expect(asked).not.toContain('call 1')
})

it('shows the next lead at once after one was skipped', async () => {
  shows(lead('1'), lead('2'))
  const preview = usePreview()
  preview.open()
  await pass(0)
  preview.askWhy()
  await preview.skip('WRONG')
  expect(asked).toEqual(['look', 'skip 1 WRONG', 'look'])
  expect(preview.lead?.id).toBe('2')
  expect(preview.isSkipping).toBe(false)
})

it('does not open the reasons of what may not be skipped any more', async () => {
  shows(lead('1', { skipsLeft: 0 }))
  const preview = usePreview()
  preview.open()
  await pass(0)
  preview.askWhy()
  expect(preview.isSkipping).toBe(false)
})

it('tells why a lead was not called, and shows the next', async () => {
  shows(lead('1'), lead('2'))
  const preview = usePreview()
  preview.open()
  await pass(0)
  decide = () => Promise.reject(new Problem(409, 'forbidden-by-gate', '', [], { rules: ['HOURS'] }))
  await preview.call()
  expect(preview.refusal).toMatchObject({ why: 'forbidden', who: '王芳', rules: ['HOURS'] })
  expect(preview.lead?.id).toBe('2')
  preview.wave()
  expect(preview.refusal).toBeNull()
})

it('asks for one thing at a time', async () => {
  shows(lead('1'))
  const preview = usePreview()
  preview.open()
  await pass(0)
  decide = () => new Promise(() => undefined)
  void preview.call()
  void preview.call()
  void preview.skip('OTHER')
  await pass(30)
  expect(asked).toEqual(['look', 'call 1'])
  expect(preview.doing).toBe('calling')
})

it('believes no answer that is older than what was decided since', async () => {
  let answer: (looked: Looked) => void = () => undefined
  shows(lead('1'))
  const preview = usePreview()
  preview.open()
  await pass(0)
  look = () => new Promise((resolve) => (answer = resolve))
  await pass(3)
  const late = answer
  shows(lead('2'))
  await preview.skip('OTHER')
  late({ lead: lead('1'), campaigns: [] })
  await pass(0)
  expect(preview.lead?.id).toBe('2')
})

it('says that it cannot load and tries again, but not for whom nothing is shown', async () => {
  look = () => Promise.reject(new Problem(503, 'unavailable', ''))
  const preview = usePreview()
  preview.open()
  await pass(0)
  expect(preview.is).toBe('failed')
  look = () => Promise.reject(new Problem(403, 'forbidden', ''))
  await pass(30)
  expect(asked).toHaveLength(2)
  expect(preview.is).toBe('loading')
})
