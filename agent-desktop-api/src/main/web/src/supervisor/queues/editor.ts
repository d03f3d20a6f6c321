import type { QueuePolicy } from '../../app/routing'
import { foldEditing, nothingEdited, type Editing, type EditingSaid } from '../../ui/editing'

export { canTakeBoth, isDirty } from '../../ui/editing'

/** A queue's policy being edited. */
export type Editor = Editing<QueuePolicy>
export type Said = EditingSaid<QueuePolicy>

export const noEditor: Editor = nothingEdited()

/** The editor after one more thing was said. */
export const foldEditor = (editor: Editor, said: Said): Editor => foldEditing(editor, said)

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
  autoAccept: false,
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
