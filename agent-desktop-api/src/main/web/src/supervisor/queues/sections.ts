import type { FieldNote } from '../../app/routing'
import type { Section } from './facts'

const homes: Record<string, Section> = {
  labelZh: 'basics',
  labelEn: 'basics',
  serviceLevelSeconds: 'basics',
  steps: 'routing',
  agentOrder: 'routing',
  lastAgentSeconds: 'routing',
  returnWithinSeconds: 'routing',
  rank: 'rank',
  offerTimeoutSeconds: 'offer',
  declineDelaySeconds: 'offer',
  wrapUpSeconds: 'offer',
  autoAccept: 'offer',
  overflow: 'overflow',
  hours: 'hours',
  callback: 'callback',
}

/** The section a field stands in; null when it stands in none. */
export const sectionOf = (field: string): Section | null => homes[/^[A-Za-z]+/.exec(field)?.[0] ?? ''] ?? null

/** The sections something was said about. */
export const sectionsSaid = (notes: FieldNote[]): Set<Section> =>
  new Set(notes.flatMap((note) => sectionOf(note.field) ?? []))
