import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { SoftphoneAccount } from '../app/api'
import { api, Problem } from '../app/http'
import { refusalOf } from './audio'
import { chosen, listDevices, microphoneConstraints } from './devices'
import { holdPhone, type PhoneHold } from './hold'
import {
  isOpen,
  isUsable,
  misses,
  silentPhone,
  step,
  type Phone,
  type PhoneEvent,
  type Wish,
} from './machine'
import type { SipLine, SoundCounters } from './sip'

declare global {
  interface Window {
    /** for tests: the counters of the sound that flows now */
    __lianxiPhone?: { stats: () => Promise<SoundCounters>; state: () => Phone }
  }
}

const quiet: SoundCounters = { rxPackets: 0, txPackets: 0, rxAudioLevel: 0, rxEnergy: 0, txAudioLevel: 0 }

/** The softphone of this tab: the machine, its SIP line, its microphone and its loudspeaker. */
export const useSoftphone = defineStore('softphone', () => {
  const phone = ref<Phone>(silentPhone)
  const line = shallowRef<SipLine | null>(null)
  const speaker = new Audio()
  speaker.autoplay = true
  let account: SoftphoneAccount | null = null
  let owner = ''
  let hold: PhoneHold | null = null
  let asking: ReturnType<typeof setTimeout> | undefined

  function tell(event: PhoneEvent): void {
    const [next, wishes] = step(phone.value, event)
    phone.value = next
    wishes.forEach(grant)
  }

  function grant(wish: Wish): void {
    switch (wish.do) {
      case 'answer':
        return line.value?.answer(microphoneConstraints())
      case 'reject':
        return line.value?.reject()
      case 'dropMedia':
        return line.value?.dropMedia()
      case 'mute':
        return line.value?.mute(wish.on)
      case 'registerAgain':
        return line.value?.registerAgain()
      case 'cancelAsking':
        return clearTimeout(asking)
      case 'askAfter':
        clearTimeout(asking)
        asking = setTimeout(() => tell({ is: 'askNow', contact: wish.contact }), wish.milliseconds)
        return
      case 'reconnect':
        // a refusal means the desk is about to learn better, or the next request will
        api.reconnect(wish.contact).catch(() => undefined)
    }
  }

  async function start(username: string): Promise<void> {
    if (phone.value.registration !== 'off') return
    owner = username
    tell({ is: 'started' })
    void askMicrophone()
    try {
      account = await api.softphone()
    } catch (problem) {
      const none = problem instanceof Problem && [403, 404].includes(problem.status)
      if (none) tell({ is: 'notProvisioned' })
      else setTimeout(() => restart(username), 3_000)
      return
    }
    claim(false)
  }

  function restart(username: string): void {
    if (phone.value.registration !== 'connecting') return
    phone.value = { ...phone.value, registration: 'off' }
    void start(username)
  }

  function claim(take: boolean): void {
    hold?.release()
    hold = holdPhone(owner, take, {
      held: () => void connect(),
      waiting: () => tell({ is: 'takenElsewhere' }),
      taken: () => {
        line.value?.stop()
        line.value = null
        tell({ is: 'takenElsewhere' })
        claim(false)
      },
    })
  }

  async function connect(): Promise<void> {
    if (!account || phone.value.registration === 'off') return
    const { SipLine } = await import('./sip')
    tell({ is: 'started' })
    line.value = new SipLine(account, {
      lineLost: () => tell({ is: 'lineLost' }),
      registered: () => tell({ is: 'registered' }),
      registrationFailed: (cause) => tell({ is: 'registrationFailed', cause }),
      called: () => tell({ is: 'called' }),
      answered: () => tell({ is: 'answered' }),
      callEnded: () => tell({ is: 'callEnded' }),
      mediaLost: () => tell({ is: 'mediaLost' }),
      microphoneRefused: (cause) => tell({ is: 'microphone', state: refusalOf(cause) }),
      sound: (stream) => play(stream),
    })
    line.value.start()
  }

  function play(stream: MediaStream): void {
    speaker.srcObject = stream
    void useSpeaker()
    speaker.play().catch(() => undefined)
  }

  async function useSpeaker(): Promise<void> {
    if ('setSinkId' in speaker) await speaker.setSinkId(chosen.value.speaker).catch(() => undefined)
  }

  async function askMicrophone(): Promise<void> {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: microphoneConstraints() })
      stream.getTracks().forEach((track) => track.stop())
      tell({ is: 'microphone', state: 'granted' })
      await listDevices()
    } catch (cause) {
      tell({ is: 'microphone', state: refusalOf(cause) })
    }
  }

  function stop(): void {
    line.value?.stop()
    line.value = null
    hold?.release()
    hold = null
    speaker.srcObject = null
    tell({ is: 'stopped' })
  }

  window.__lianxiPhone = {
    stats: async () => (await line.value?.counters()) ?? quiet,
    state: () => phone.value,
  }

  return {
    phone,
    usable: computed(() => isUsable(phone.value)),
    /** is the line up with no call on it? */
    open: computed(() => isOpen(phone.value)),
    soundMissing: computed(() => misses(phone.value)),
    start,
    stop,
    askMicrophone,
    takeOver: () => claim(true),
    hear: (contact: string | null, muted: boolean) => tell({ is: 'wanted', contact, muted }),
    muteHere: (on: boolean) => line.value?.mute(on),
    counters: async () => (await line.value?.counters()) ?? quiet,
    useMicrophone: () => line.value?.useMicrophone(microphoneConstraints()),
    useSpeaker,
    registerAgain: () => line.value?.registerAgain(),
  }
})
