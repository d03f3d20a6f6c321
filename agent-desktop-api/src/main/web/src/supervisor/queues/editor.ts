import type { FieldNote, QueuePolicy } from '../../app/routing'
import { stillWrong } from '../../ui/fields'
import { partsChanged } from './facts'

/** A policy being edited: what the server has, what the person wants, and what stands between them. */
export interface Editor {
  is: 'loading' | 'missing' | 'failed' | 'open'
  base: QueuePolicy | null
  draft: QueuePolicy | null
  saving: boolean
  errors: FieldNote[]
  /** what was sent when the errors came */
  refused: QueuePolicy | null
  /** what another person saved meanwhile */
  theirs: QueuePolicy | null
}

export const noEditor: Editor = {
  is: 'loading',
  base: null,
  draft: null,
  saving: false,
  errors: [],
  refused: null,
  theirs: null,
}

export type Said =
  | { type: 'loaded'; policy: QueuePolicy }
  | { type: 'begun'; policy: QueuePolicy }
  | { type: 'missing' }
  | { type: 'failed' }
  | { type: 'edited'; draft: QueuePolicy }
  | { type: 'sent' }
  | { type: 'saved'; policy: QueuePolicy }
  | { type: 'refused'; errors: FieldNote[] }
  | { type: 'overtaken'; theirs: QueuePolicy }
  | { type: 'unsent' }
  | { type: 'takeTheirs' }
  | { type: 'takeMine' }
  | { type: 'takeBoth' }
  | { type: 'reconsider' }
  | { type: 'discard' }

const copy = (policy: QueuePolicy): QueuePolicy => JSON.parse(JSON.stringify(policy)) as QueuePolicy

const opened = (policy: QueuePolicy): Editor => ({
  ...noEditor,
  is: 'open',
  base: policy,
  draft: copy(policy),
})

/** The editor after one more thing was said. */
export function foldEditor(editor: Editor, said: Said): Editor {
  switch (said.type) {
    case 'loaded':
    case 'saved':
      return opened(said.policy)
    case 'begun':
      return { ...opened(said.policy), base: { ...copy(said.policy), labelZh: '', labelEn: '' } }
    case 'missing':
    case 'failed':
      return { ...noEditor, is: said.type }
    case 'edited':
      return {
        ...editor,
        draft: said.draft,
        errors: stillWrong(editor.errors, editor.refused, said.draft),
      }
    case 'sent':
      return { ...editor, saving: true, errors: [] }
    case 'unsent':
      return { ...editor, saving: false }
    case 'refused':
      return { ...editor, saving: false, errors: said.errors, refused: editor.draft && copy(editor.draft) }
    case 'overtaken':
      return { ...editor, saving: false, theirs: said.theirs }
    case 'reconsider':
      return { ...editor, theirs: null }
    case 'discard':
      return editor.base ? opened(editor.base) : editor
    case 'takeTheirs':
      return editor.theirs ? opened(editor.theirs) : editor
    case 'takeMine':
    case 'takeBoth':
      return rebased(editor, said.type === 'takeBoth')
  }
}

/** My draft on top of theirs: all of mine, or only what I changed. */
function rebased(editor: Editor, onlyChanges: boolean): Editor {
  const { base, draft, theirs } = editor
  if (!base || !draft || !theirs) return editor
  const mine = onlyChanges ? { ...theirs, ...partsChanged(base, draft) } : draft
  return { ...editor, base: theirs, draft: copy({ ...mine, version: theirs.version }), theirs: null }
}

export const isDirty = ({ base, draft }: Editor): boolean =>
  base !== null && draft !== null && Object.keys(partsChanged(base, draft)).length > 0

/** Whether mine and theirs touch different things, so that both can be kept. */
export const canTakeBoth = ({ base, draft, theirs }: Editor): boolean => {
  if (!base || !draft || !theirs) return false
  const mine = Object.keys(partsChanged(base, draft))
  return Object.keys(partsChanged(base, theirs)).every((part) => !mine.includes(part))
}

/** A first policy for a queue that is new. */
export const freshPolicy = (name: string): QueuePolicy => ({
  name,
  version: 0,
  labelZh: '',
  labelEn: '',
  steps: [{ afterSeconds: 0, requirement: '' }],
  agentOrder: 'LONGEST_IDLE',
  rank: { queueSeconds: 0, prioritySeconds: 60, tierSeconds: [0, 0, 0, 0, 0, 0, 0] },
  offerTimeoutSeconds: 20,
  declineDelaySeconds: 30,
  wrapUpSeconds: 60,
  serviceLevelSeconds: 20,
  lastAgentSeconds: 0,
  returnWithinSeconds: 0,
  overflow: [],
  hours: null,
  callback: { hours: null, attempts: 3, retryAfterSeconds: 900, expirySeconds: 345_600 },
})

/** A policy as the server tells it: what it leaves out is null or empty. */
export function completed(told: Partial<QueuePolicy> & { name: string }): QueuePolicy {
  const fresh = freshPolicy(told.name)
  const callback = { ...fresh.callback, ...told.callback }
  return {
    ...fresh,
    ...told,
    steps: told.steps?.length
      ? told.steps.map((step) => ({ ...step, requirement: step.requirement ?? '' }))
      : fresh.steps,
    rank: { ...fresh.rank, ...told.rank },
    wrapUpSeconds: told.wrapUpSeconds ?? null,
    hours: told.hours ?? null,
    callback: { ...callback, hours: callback.hours ?? null },
  }
}
