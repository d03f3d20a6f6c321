import { reactive, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { AgentBrief, Contact, QueueView } from '../app/api'
import { api, Problem } from '../app/http'

const queues = ref<QueueView[] | null>(null)
const agents = ref<AgentBrief[] | null>(null)
let asked = false
let askedAgents = false
/** those who are no agents, such as supervisors */
const others = reactive(new Map<string, string>())
const askedOthers = new Set<string>()

function ask(): void {
  if (asked) return
  asked = true
  api.queues().then(
    (found) => (queues.value = found),
    () => (asked = false),
  )
}

function askAgents(): void {
  if (askedAgents) return
  askedAgents = true
  api.agents().then(
    (found) => (agents.value = found),
    () => (askedAgents = false),
  )
}

function askOther(username: string): void {
  if (askedOthers.has(username)) return
  askedOthers.add(username)
  api.staff(username).then(
    ({ displayName }) => others.set(username, displayName),
    (cause: unknown) => {
      if (!(cause instanceof Problem && cause.status === 404)) askedOthers.delete(username)
    },
  )
}

/** Names of things in the reader's language; a name that is unknown is shown as it is written. */
export function useNames(): {
  queueName: (name: string | undefined) => string
  agentName: (id: string) => string
  /** Who is at the other end, as far as anybody knows. */
  whoOf: (contact: Contact) => string
  stepName: (step: string) => string
  queues: typeof queues
} {
  const { t, te, locale } = useI18n()
  ask()
  const queueName = (name: string | undefined): string => {
    const queue = queues.value?.find((one) => one.name === name)
    return (queue && (locale.value === 'zh' ? queue.labelZh : queue.labelEn)) ?? name ?? ''
  }
  const agentName = (id: string): string => {
    askAgents()
    const agent = agents.value?.find((one) => one.id === id)
    if (agents.value && !agent) askOther(id)
    return agent?.displayName ?? others.get(id) ?? id
  }
  const whoOf = (contact: Contact): string => {
    const { customer, customerAddress: address, channel } = contact
    if (customer) return customer.name
    if (contact.chat?.name) return contact.chat.name
    if (!address) return t('customer.unknown')
    return channel === 'CHAT' ? t('customer.visitor', { n: address.slice(-4) }) : address
  }
  const stepName = (step: string): string => (te(`step.${step}`) ? t(`step.${step}`) : step)
  return { queueName, agentName, whoOf, stepName, queues }
}
