import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { QueueView } from '../app/api'
import { api } from '../app/http'

const queues = ref<QueueView[] | null>(null)
let asked = false

function ask(): void {
  if (asked) return
  asked = true
  api.queues().then(
    (found) => (queues.value = found),
    () => (asked = false),
  )
}

/** Names of things in the reader's language; a name that is unknown is shown as it is written. */
export function useNames(): {
  queueName: (name: string | undefined) => string
  stepName: (step: string) => string
  queues: typeof queues
} {
  const { t, te, locale } = useI18n()
  ask()
  const queueName = (name: string | undefined): string => {
    const queue = queues.value?.find((one) => one.name === name)
    return (queue && (locale.value === 'zh' ? queue.labelZh : queue.labelEn)) ?? name ?? ''
  }
  const stepName = (step: string): string => (te(`step.${step}`) ? t(`step.${step}`) : step)
  return { queueName, stepName, queues }
}
