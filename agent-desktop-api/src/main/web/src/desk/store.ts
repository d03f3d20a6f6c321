import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { Contact, DeskMessage, Presence, Reasons, TransferTo, When } from '../app/api'
import { complain } from '../app/complain'
import { api } from '../app/http'
import { openLive } from '../live/browser'
import type { LiveStatus } from '../live/socket'
import { useSoftphone } from '../softphone/store'
import { setClock } from '../ui/clock'
import {
  emptyDesk,
  foldDesk,
  foldPresence,
  heardContact,
  isOccupied,
  stageOf,
  todaysContacts,
  type Desk,
} from './fold'

/** The agent's desk: the fold of its live socket, and the requests an agent makes from it. */
export const useDesk = defineStore('desk', () => {
  const phone = useSoftphone()
  const desk = ref<Desk>(emptyDesk)
  const status = ref<LiveStatus>({ is: 'connecting' })
  const loaded = ref(false)
  const reasons = ref<Reasons>({ notReady: [], dispositions: [] })
  const listed = ref<Contact[] | null>(null)
  const listFailed = ref(false)
  const busy = ref(false)
  const becomingReady = ref(false)
  const live = shallowRef<{ dispose: () => void; wake: () => void } | null>(null)

  const stage = computed(() => stageOf(desk.value))
  const today = computed(() => todaysContacts(listed.value ?? [], desk.value))
  const heard = computed(() => heardContact(desk.value))

  function hear(message: DeskMessage): void {
    setClock(message.at)
    desk.value = foldDesk(desk.value, message)
    if (message.type === 'snapshot') {
      loaded.value = true
      void list()
    }
    phone.hear(heard.value?.id ?? null, heard.value?.muted ?? false)
  }

  function open(username: string): void {
    if (live.value) return
    const socket = openLive<DeskMessage>('/live/desk', {
      message: hear,
      status: (now) => (status.value = now),
    })
    live.value = socket
    socket.start()
    void phone.start(username)
    api.reasons().then((found) => (reasons.value = found), complain)
  }

  function close(): void {
    live.value?.dispose()
    live.value = null
    phone.stop()
    desk.value = emptyDesk
    loaded.value = false
    listed.value = null
  }

  async function list(): Promise<void> {
    const midnight = new Date()
    midnight.setHours(0, 0, 0, 0)
    try {
      listed.value = (await api.myContactsSince(midnight)).items
      listFailed.value = false
    } catch {
      listFailed.value = true
    }
  }

  /** Runs a request whose answer is the contact as it now is; the socket tells the same a moment later or earlier. */
  async function ask(request: Promise<Contact>): Promise<boolean> {
    busy.value = true
    try {
      const contact = await request
      desk.value = foldAnswer(desk.value, contact)
      return true
    } catch (cause) {
      complain(cause)
      return false
    } finally {
      busy.value = false
    }
  }

  async function setPresence(presence: Presence, reason?: string, when: When = 'NOW'): Promise<void> {
    becomingReady.value = false
    try {
      const agent = await api.setPresence(presence, reason, when)
      // only now, as an offer may have come before the answer
      desk.value = foldPresence(desk.value, agent)
    } catch (cause) {
      complain(cause)
    }
  }

  /** Available at once with a working phone, else as soon as it works; never without a microphone. */
  function becomeAvailable(): 'done' | 'waiting' | 'noMicrophone' | 'noPhone' {
    const { microphone, registration } = phone.phone
    if (microphone === 'refused' || microphone === 'missing') return 'noMicrophone'
    if (['elsewhere', 'none', 'failed'].includes(registration)) return 'noPhone'
    if (!phone.usable) {
      becomingReady.value = true
      return 'waiting'
    }
    void setPresence('AVAILABLE')
    return 'done'
  }

  watch(
    () => phone.usable,
    (usable) => {
      if (usable && becomingReady.value) void setPresence('AVAILABLE')
    },
  )

  function mute(contact: Contact, on: boolean): Promise<boolean> {
    phone.muteHere(on)
    return ask(on ? api.mute(contact.id) : api.unmute(contact.id))
  }

  return {
    desk,
    status,
    loaded,
    reasons,
    stage,
    today,
    listing: computed(() => listed.value === null && !listFailed.value),
    listFailed,
    busy,
    becomingReady,
    heard,
    occupied: computed(() => isOccupied(desk.value)),
    /** Stays as the agent is now: what was asked for later is forgotten. */
    stay: () => setPresence(desk.value.agent?.presence ?? 'AVAILABLE', desk.value.agent?.reason),
    open,
    close,
    list,
    wake: () => live.value?.wake(),
    setPresence,
    becomeAvailable,
    accept: (contact: Contact) => ask(api.accept(contact.id)),
    decline: (contact: Contact) => ask(api.decline(contact.id)),
    hold: (contact: Contact) => ask(api.hold(contact.id)),
    resume: (contact: Contact) => ask(api.resume(contact.id)),
    end: (contact: Contact) => ask(api.end(contact.id)),
    reconnect: (contact: Contact) => ask(api.reconnect(contact.id)),
    mute,
    dtmf: (contact: Contact, digits: string) => ask(api.dtmf(contact.id, digits)),
    transfer: (contact: Contact, to: TransferTo, target: string) => ask(api.transfer(contact.id, to, target)),
    wrapUp: (contact: Contact, disposition: string, note: string) =>
      ask(api.wrapUp(contact.id, disposition, note, true)),
  }
})

/** An answer only renews a contact the desk already has: whether it comes or goes is the socket's to say. */
function foldAnswer(desk: Desk, contact: Contact): Desk {
  const contacts = desk.contacts.map((held) =>
    held.id === contact.id && held.version < contact.version ? contact : held,
  )
  return { ...desk, contacts }
}
