import { ElMessage } from 'element-plus'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { Conclusion, Contact, DeskMessage, Presence, Reasons, TransferTo, When } from '../app/api'
import type { ChatLive, ChatMessage } from '../app/chats'
import { useChats } from '../chat/store'
import { complain } from '../app/complain'
import { api } from '../app/http'
import { i18n } from '../app/i18n'
import { openLive } from '../live/browser'
import type { LiveStatus } from '../live/socket'
import { tap } from '../softphone/audio'
import { useSoftphone } from '../softphone/store'
import { setClock } from '../ui/clock'
import {
  emptyDesk,
  foldDesk,
  foldPresence,
  heardContact,
  inbox,
  isOccupied,
  lostBeforeTalk,
  offerOf,
  stageOf,
  todaysContacts,
  type Desk,
} from './fold'

/** The agent's desk: the fold of its live socket, and the requests an agent makes from it. */
export const useDesk = defineStore('desk', () => {
  const phone = useSoftphone()
  const chats = useChats()
  const desk = ref<Desk>(emptyDesk)
  /** what the agent has chosen to be about; null for whatever is most urgent */
  const chosen = ref<string | null>(null)
  const status = ref<LiveStatus>({ is: 'connecting' })
  const loaded = ref(false)
  const reasons = ref<Reasons>({ notReady: [], dispositions: [] })
  const listed = ref<Contact[] | null>(null)
  const listFailed = ref(false)
  const busy = ref(false)
  const becomingReady = ref(false)
  const live = shallowRef<{ dispose: () => void; wake: () => void } | null>(null)

  const stage = computed(() => stageOf(desk.value, chosen.value))
  const offered = computed(() => offerOf(desk.value))
  const today = computed(() => todaysContacts(listed.value ?? [], desk.value))
  const heard = computed(() => heardContact(desk.value))

  function hear(message: DeskMessage | (ChatLive & { at: string })): void {
    setClock(message.at)
    if (isOfChat(message)) {
      chats.hear(message)
      if (message.type === 'chat.message' && message.message.from === 'customer') nudge(message)
      return
    }
    const lost = lostBeforeTalk(desk.value, message)
    if (lost) tellLost(lost)
    desk.value = foldDesk(desk.value, message)
    if ('contact' in message) chats.meet(message.contact)
    if (message.type === 'snapshot') {
      loaded.value = true
      chats.hold(message.contacts)
      void list()
    }
    phone.hear(heard.value?.id ?? null, heard.value?.muted ?? false)
  }

  /** Who looks elsewhere hears that somebody wrote, and sees it on the desktop if that is allowed. */
  function nudge({ contact, message }: { contact: string; message: ChatMessage }): void {
    const isHidden = document.visibilityState === 'hidden'
    if (!isHidden && stage.value.is !== 'idle' && stage.value.contact.id === contact) return
    tap()
    if (!isHidden || !('Notification' in window) || Notification.permission !== 'granted') return
    const who = desk.value.contacts.find((held) => held.id === contact)
    const body = message.text?.slice(0, 120) ?? ''
    new Notification(who?.customer?.name ?? who?.customerAddress ?? '', { body, tag: contact })
  }

  function open(username: string): void {
    if (live.value) return
    const socket = openLive<DeskMessage | (ChatLive & { at: string; sequence: number })>('/live/desk', {
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

  /** Takes the offer, and turns to it. */
  async function accept(contact: Contact): Promise<boolean> {
    const isTaken = await ask(api.accept(contact.id))
    if (isTaken && contact.channel !== 'TICKET') chosen.value = contact.id
    return isTaken
  }

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
    offered,
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
    accept,
    choose: (id: string) => (chosen.value = id),
    /** Turns to the nth in hand, the first being 0. */
    chooseNth: (n: number) => (chosen.value = inbox(desk.value)[n]?.id ?? chosen.value),
    shown: computed(() => (stage.value.is === 'idle' ? null : stage.value.contact.id)),
    decline: (contact: Contact) => ask(api.decline(contact.id)),
    hold: (contact: Contact) => ask(api.hold(contact.id)),
    resume: (contact: Contact) => ask(api.resume(contact.id)),
    end: (contact: Contact) => ask(api.end(contact.id)),
    reconnect: (contact: Contact) => ask(api.reconnect(contact.id)),
    mute,
    dtmf: (contact: Contact, digits: string) => ask(api.dtmf(contact.id, digits)),
    transfer: (contact: Contact, to: TransferTo, target: string) => ask(api.transfer(contact.id, to, target)),
    wrapUp: (contact: Contact, said: Conclusion) => ask(api.wrapUp(contact.id, said, true)),
  }
})

/** The agent waits to be put through, and sees why nothing comes of it. */
function tellLost(contact: Contact): void {
  const who = contact.customer?.name ?? contact.customerAddress ?? ''
  ElMessage({ type: 'warning', message: i18n.global.t('desk.notPutThrough', { who }), duration: 6000 })
}

const isOfChat = (message: { type: string }): message is ChatLive & { at: string } =>
  message.type.startsWith('chat.')

/** An answer only renews a contact the desk already has: whether it comes or goes is the socket's to say. */
function foldAnswer(desk: Desk, contact: Contact): Desk {
  const contacts = desk.contacts.map((held) =>
    held.id === contact.id && held.version < contact.version ? contact : held,
  )
  return { ...desk, contacts }
}
