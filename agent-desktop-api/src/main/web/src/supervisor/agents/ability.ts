import type { Ability, Skill, WhyIdle } from '../../app/routing'

const sorted = (skills: Skill[]): Skill[] =>
  [...skills].sort((one, other) => one.name.localeCompare(other.name))

/** Whether two abilities say the same; the order of skills and queues says nothing. */
export function sameAbility(one: Ability, other: Ability): boolean {
  const plain = (ability: Ability): string =>
    JSON.stringify([
      ability.displayName,
      sorted(ability.skills).map(({ name, level }) => [name, level]),
      [...ability.queues].sort(),
      Object.entries(ability.capacity).sort(),
      ability.voiceInterruptsChat ?? false,
    ])
  return plain(one) === plain(other)
}

/** Whether any word of a search is in an agent's name, id, skills or queues. */
export function matches(agent: Ability, search: string, queueName: (name: string) => string): boolean {
  const wanted = search.trim().toLowerCase()
  if (wanted === '') return true
  const all = [
    agent.displayName,
    agent.id,
    ...agent.skills.map(({ name }) => name),
    ...agent.queues,
    ...agent.queues.map(queueName),
  ]
  return all.some((word) => word.toLowerCase().includes(wanted))
}

/** The one sentence that says most of why an agent gets nothing. */
export function mainReason(why: WhyIdle): 'offline' | 'notReady' | 'leaving' | 'noQueues' | 'full' | 'ready' {
  if (why.presence === 'OFFLINE') return 'offline'
  if (why.presence === 'NOT_READY') return 'notReady'
  if (why.next) return 'leaving'
  if (why.queues.length === 0) return 'noQueues'
  const voice = why.load.find(({ channel }) => channel === 'VOICE')
  return voice && voice.used >= voice.limit ? 'full' : 'ready'
}

export const ownIds = (own: WhyIdle['own']): string[] =>
  own.map((one) => (typeof one === 'string' ? one : one.id))
