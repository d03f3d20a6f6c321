// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import type { AgentView, Contact, DeskMessage } from '../app/api'
import { useDesk } from './store'

const ears: ((message: DeskMessage) => void)[] = []
let answer: (agent: AgentView) => void = () => undefined

vi.mock('../live/browser', () => ({
  openLive: (_: string, ear: { message: (message: DeskMessage) => void }) => {
    ears.push(ear.message)
    return { start: () => undefined, dispose: () => undefined, wake: () => undefined }
  },
}))
vi.mock('../softphone/store', () => ({
  useSoftphone: () => ({
    usable: true,
    phone: { microphone: 'granted', registration: 'registered' },
    start: () => Promise.resolve(),
    stop: () => undefined,
    hear: () => undefined,
  }),
}))
vi.mock('../app/complain', () => ({ complain: () => undefined }))
vi.mock('../app/http', () => ({
  api: {
    reasons: () => Promise.resolve({ notReady: [], dispositions: [] }),
    myContactsSince: () => Promise.resolve({ items: [] }),
    setPresence: () => new Promise<AgentView>((resolve) => (answer = resolve)),
  },
}))

const at = '2026-11-28T08:00:00Z'
const agent: AgentView = { id: 'agent01', displayName: '陈晓雯', presence: 'NOT_READY', since: at }

beforeEach(() => setActivePinia(createPinia()))

it('keeps an offer that comes before the answer to becoming available', async () => {
  const desk = useDesk()
  desk.open('agent01')
  const hear = ears[0]
  hear?.({ type: 'snapshot', at, agent, contacts: [], sequence: 1 })
  desk.becomeAvailable()
  const contact = { id: 'c1', channel: 'VOICE', state: 'OFFERED', agent: 'agent01', version: 2 } as Contact
  hear?.({ type: 'offered', at, contact, sequence: 2 })
  expect(desk.stage.is).toBe('offer')
  answer({ ...agent, presence: 'AVAILABLE' })
  await vi.waitFor(() => expect(desk.desk.agent?.presence).toBe('AVAILABLE'))
  expect(desk.stage.is).toBe('offer')
})
