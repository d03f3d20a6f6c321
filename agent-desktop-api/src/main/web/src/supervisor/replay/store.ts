import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { HistoryDay, Imported, Replay } from '../../app/figures'
import { complain } from '../../app/complain'
import { Problem } from '../../app/http'
import type { FieldNote, QueuePolicy } from '../../app/routing'
import { requests } from '../requests'
import { daysOf, differs, freshSetup, wantedOf, type Setup } from './setup'

const EVERY = 1_000

/** What is to be replayed, and the replay as it goes on. */
export const useReplay = defineStore('replay', () => {
  const setup = ref<Setup>(freshSetup())
  const days = shallowRef<HistoryDay[] | null>(null)
  const daysFailed = ref(false)
  const imported = shallowRef<Imported | null>(null)
  const importing = ref(false)
  const starting = ref(false)
  const errors = ref<FieldNote[]>([])
  const id = ref('')
  const replay = shallowRef<Replay | null>(null)
  const lost = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  const choices = computed(() => daysOf(days.value ?? [], setup.value.source))

  function chooseDay(): void {
    if (!choices.value.some(({ day }) => day === setup.value.day))
      setup.value.day = choices.value[0]?.day ?? ''
  }

  async function loadDays(): Promise<void> {
    try {
      days.value = await requests.historyDays()
      daysFailed.value = false
      if (choices.value.length === 0 && days.value[0]) setup.value.source = days.value[0].source
      chooseDay()
    } catch {
      daysFailed.value = true
    }
  }

  async function importFile(file: File): Promise<void> {
    importing.value = true
    imported.value = null
    try {
      imported.value = await requests.importHistory(file)
      setup.value.source = 'IMPORTED'
      await loadDays()
    } catch (cause) {
      complain(cause)
    } finally {
      importing.value = false
    }
  }

  /** Starts the replay; its id when the server took it. */
  async function start(): Promise<string | null> {
    starting.value = true
    errors.value = []
    try {
      return (await requests.startReplay(wantedOf(setup.value))).id
    } catch (cause) {
      if (cause instanceof Problem && cause.fields.length) errors.value = cause.fields
      else complain(cause)
      return null
    } finally {
      starting.value = false
    }
  }

  async function follow(): Promise<void> {
    const wanted = id.value
    if (!wanted) return
    try {
      const told = await requests.replay(wanted)
      if (wanted !== id.value) return
      replay.value = told
      lost.value = false
    } catch (cause) {
      if (wanted !== id.value) return
      lost.value = cause instanceof Problem && cause.status === 404
    }
    if (!lost.value && (replay.value === null || replay.value.state === 'RUNNING'))
      timer = setTimeout(() => void follow(), EVERY)
  }

  function open(wanted: string): void {
    clearTimeout(timer)
    if (wanted !== id.value) replay.value = null
    lost.value = false
    id.value = wanted
    void follow()
  }

  async function cancel(): Promise<void> {
    try {
      await requests.cancelReplay(id.value)
      clearTimeout(timer)
      if (replay.value) replay.value = { ...replay.value, state: 'CANCELLED' }
    } catch (cause) {
      complain(cause)
    }
  }

  function keepPolicy(now: QueuePolicy, then: QueuePolicy): void {
    setup.value.policies = { ...setup.value.policies, [now.name]: { now, then } }
  }

  function dropPolicy(name: string): void {
    setup.value.policies = Object.fromEntries(
      Object.entries(setup.value.policies).filter(([queue]) => queue !== name),
    )
  }

  return {
    setup,
    days,
    daysFailed,
    choices,
    imported,
    importing,
    starting,
    errors,
    id,
    replay,
    lost,
    differs: computed(() => differs(setup.value)),
    chooseDay,
    loadDays,
    importFile,
    start,
    open,
    close: () => clearTimeout(timer),
    cancel,
    keepPolicy,
    dropPolicy,
  }
})
