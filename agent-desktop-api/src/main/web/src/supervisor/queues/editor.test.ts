import { describe, expect, it } from 'vitest'
import type { QueuePolicy } from '../../app/routing'
import {
  canTakeBoth,
  completed,
  foldEditor,
  freshPolicy,
  isDirty,
  noEditor,
  type Editor,
  type Said,
} from './editor'
import { changesOf, partsChanged, type Words } from './facts'

const policy = (over: Partial<QueuePolicy> = {}): QueuePolicy => ({
  ...freshPolicy('billing'),
  version: 3,
  labelZh: '账务',
  labelEn: 'Billing',
  ...over,
})
const after = (...said: Said[]): Editor => said.reduce(foldEditor, noEditor)
const loaded: Said = { type: 'loaded', document: policy() }
const edited = (over: Partial<QueuePolicy>): Said => ({ type: 'edited', draft: policy(over) })
const overtaken = (over: Partial<QueuePolicy>): Said => ({
  type: 'overtaken',
  theirs: policy({ version: 4, ...over }),
})

describe('the editor', () => {
  it('has nothing unsaved when a policy was just loaded', () => expect(isDirty(after(loaded))).toBe(false))

  it('has something unsaved once a field differs, and nothing when it is put back', () => {
    expect(isDirty(after(loaded, edited({ labelZh: '新' })))).toBe(true)
    expect(isDirty(after(loaded, edited({ labelZh: '新' }), edited({})))).toBe(false)
  })

  it('does not change what it loaded while the draft changes', () => {
    const editor = after(loaded)
    if (editor.draft) editor.draft.steps[0] = { afterSeconds: 9, requirement: 'x' }
    expect(editor.base?.steps[0]?.afterSeconds).toBe(0)
  })

  it('shows an error until its field is changed', () => {
    const errors = [{ field: 'steps[0].requirement', message: 'no' }]
    const refused = after(loaded, { type: 'sent' }, { type: 'refused', errors })
    expect(refused).toMatchObject({ saving: false, errors })
    const steps = [{ afterSeconds: 0, requirement: 'vip' }]
    expect(foldEditor(refused, edited({ steps })).errors).toEqual([])
    expect(foldEditor(refused, edited({ labelEn: 'x' })).errors).toEqual(errors)
  })

  it('takes what the server made of it when it was saved', () =>
    expect(
      after(loaded, edited({ labelZh: '新' }), { type: 'saved', document: policy({ version: 4 }) }),
    ).toMatchObject({ base: { version: 4 }, draft: { version: 4, labelZh: '账务' } }))
})

describe('a policy changed meanwhile', () => {
  const mine = edited({ labelZh: '我的' })
  it('is loaded instead of mine', () =>
    expect(after(loaded, mine, overtaken({ labelEn: 'Theirs' }), { type: 'takeTheirs' })).toMatchObject({
      draft: { labelZh: '账务', labelEn: 'Theirs', version: 4 },
      theirs: null,
    }))
  it('is overwritten by all of mine', () =>
    expect(after(loaded, mine, overtaken({ labelEn: 'Theirs' }), { type: 'takeMine' })).toMatchObject({
      draft: { labelZh: '我的', labelEn: 'Billing', version: 4 },
    }))
  it('keeps both when they touch different things', () => {
    const both = after(loaded, mine, overtaken({ labelEn: 'Theirs' }))
    expect(canTakeBoth(both)).toBe(true)
    expect(foldEditor(both, { type: 'takeBoth' })).toMatchObject({
      draft: { labelZh: '我的', labelEn: 'Theirs', version: 4 },
    })
  })
  it('cannot keep both when they touch the same', () =>
    expect(canTakeBoth(after(loaded, mine, overtaken({ labelZh: '他的' })))).toBe(false))
})

it('reads what the server leaves out as null', () =>
  expect(completed({ name: 'billing', version: 2, steps: [{ afterSeconds: 0 } as never] })).toMatchObject({
    version: 2,
    wrapUpSeconds: null,
    hours: null,
    callback: { hours: null, attempts: 3 },
    steps: [{ requirement: '' }],
  }))

describe('the difference of two policies', () => {
  const words: Words = {
    say: (key, named) => (named ? `${key} ${JSON.stringify(named)}` : key),
    duration: (seconds) => `${seconds} s`,
    queue: (name) => name,
  }
  it('is nothing between equal ones', () =>
    expect(changesOf(policy(), policy({ version: 9 }), words)).toEqual([]))

  it('names what changed, came and went', () => {
    const before = policy({ overflow: [{ when: 'CLOSED', to: 'VOICEMAIL' }] })
    const now = policy({
      offerTimeoutSeconds: 15,
      steps: [
        { afterSeconds: 0, requirement: 'billing>=3' },
        { afterSeconds: 30, requirement: '' },
      ],
    })
    expect(changesOf(before, now, words)).toEqual([
      expect.objectContaining({
        section: 'queues.section.routing',
        before: '0 s · queues.anyone',
        after: '0 s · billing>=3',
      }),
      expect.objectContaining({
        section: 'queues.section.routing',
        before: null,
        after: '30 s · queues.anyone',
      }),
      { section: 'queues.section.offer', name: 'queues.offerTimeout', before: '20 s', after: '15 s' },
      expect.objectContaining({ section: 'queues.section.overflow', after: null }),
    ])
  })

  it('as parts is what a what-if sends', () =>
    expect(partsChanged(policy(), policy({ wrapUpSeconds: null, version: 8 }))).toEqual({
      wrapUpSeconds: null,
    }))
})
