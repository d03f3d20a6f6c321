// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Me, Role } from '../app/api'
import type { FlowDocument, FlowTold } from '../app/flows'
import { Problem } from '../app/http'
import { useSession } from '../app/session'
import { small } from './document/fixture'
import { flows } from './requests'
import { useDesigner } from './store'

vi.mock('../app/complain', () => ({ complain: vi.fn() }))
vi.mock('./requests', () => ({ flows: { one: vi.fn(), save: vi.fn(), check: vi.fn() } }))

const told = (revision: number, document: FlowDocument = small(), by = 'super01'): FlowTold => ({
  name: 'small',
  title: { zh: '小流程', en: 'Small' },
  numbers: [],
  published: null,
  canary: null,
  draft: { revision, at: '2026-11-28T08:00:00Z', by, document },
})

const comes = (role: Role): void => {
  useSession().me = { username: 'who', displayName: '', role } as Me
}

async function opened() {
  const store = useDesigner()
  await store.open('small')
  return store
}

describe('a flow being designed', () => {
  beforeEach(() => {
    setActivePinia(createPinia())
    comes('SUPERVISOR')
    vi.clearAllMocks()
    vi.mocked(flows.one).mockResolvedValue(told(7))
    vi.mocked(flows.check).mockResolvedValue({ findings: [], verdicts: [] })
  })

  it('is not changed by being opened, nor once what was done is undone', async () => {
    const store = await opened()
    expect(store.dirty).toBe(false)
    store.add('hangup', null, { step: 'tell', exit: 'error' })
    expect(store.selected).toBe('hangup')
    expect(store.dirty).toBe(true)
    store.undo()
    expect(store.dirty).toBe(false)
    expect(store.selected).toBe('')
    store.redo()
    expect(store.document?.steps['tell']?.['error']).toBe('hangup')
  })

  it('is looked through for whoever may change it, and for nobody else', async () => {
    await opened()
    expect(flows.check).toHaveBeenCalledOnce()
    comes('AUDITOR')
    await opened()
    expect(flows.check).toHaveBeenCalledOnce()
  })

  it('is kept over the revision it was opened with', async () => {
    const store = await opened()
    vi.mocked(flows.save).mockResolvedValue({ revision: 8, findings: [] })
    store.rename('menu', 'choice')
    expect(await store.save()).toBe(true)
    expect(vi.mocked(flows.save).mock.calls[0]?.[2]).toBe(7)
    expect(store.dirty).toBe(false)
  })

  it('is not sent while something has to be filled in', async () => {
    const store = await opened()
    store.add('say', null)
    expect(store.troubles).toHaveLength(1)
    expect(await store.save()).toBe(false)
    expect(flows.save).not.toHaveBeenCalled()
  })

  it('tells what the server says of a document that is no flow', async () => {
    const store = await opened()
    const fields = [{ field: '/steps/menu/text/zh', message: '太长' }]
    vi.mocked(flows.save).mockRejectedValue(new Problem(422, 'no-flow', '', fields))
    store.remove('tell')
    expect(await store.save()).toBe(false)
    expect(store.refused).toEqual(fields)
  })

  it('keeps what both changed when somebody else was faster', async () => {
    const store = await opened()
    store.changeStep('agent', { verb: 'enqueue', queue: 'vip' }, '')
    vi.mocked(flows.save).mockRejectedValueOnce(new Problem(409, 'changed-meanwhile', ''))
    vi.mocked(flows.one).mockResolvedValue(told(8, { ...small(), fallback: 'night' }, 'admin'))
    expect(await store.save()).toBe(false)
    expect(store.theirs?.draft.by).toBe('admin')
    expect(store.mergeable).toBe(true)

    vi.mocked(flows.save).mockResolvedValue({ revision: 9, findings: [] })
    await store.settle('takeBoth')
    const [, sent, revision] = vi.mocked(flows.save).mock.calls.at(-1) ?? []
    expect(revision).toBe(8)
    expect(sent?.fallback).toBe('night')
    expect(sent?.steps['agent']?.['queue']).toBe('vip')
  })

  it('is missing when there is none of the name', async () => {
    vi.mocked(flows.one).mockRejectedValue(new Problem(404, 'not-found', ''))
    expect((await opened()).is).toBe('missing')
  })
})
