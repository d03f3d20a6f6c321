import type { FlowDocument } from '../../app/flows'

/** A step that plays a recording. */
export interface RecordingUse {
  flow: string
  step: string
}

/** Which steps of flows play each recording. */
export function usesOf(documents: FlowDocument[]): Map<string, RecordingUse[]> {
  const uses = new Map<string, RecordingUse[]>()
  for (const { flow, steps } of documents)
    for (const [step, it] of Object.entries(steps)) {
      const prompt = it['prompt']
      if (typeof prompt === 'string' && prompt !== '')
        uses.set(prompt, [...(uses.get(prompt) ?? []), { flow, step }])
    }
  return uses
}

/** Why a file cannot be a recording, as a key of words; null when it may be. */
export function fileTrouble(file: { name: string; size: number }): 'kind' | 'tooBig' | 'empty' | null {
  if (!/\.(wav|mp3)$/i.test(file.name)) return 'kind'
  if (file.size === 0) return 'empty'
  return file.size > 10 * 1024 * 1024 ? 'tooBig' : null
}

/** A name for a recording, made from that of its file. */
export const nameFrom = (file: string): string =>
  file
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
