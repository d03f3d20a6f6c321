import { ref } from 'vue'

interface Choice {
  microphone: string
  speaker: string
}

const KEY = 'lianxi.devices'

function remembered(): Choice {
  try {
    return { microphone: '', speaker: '', ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as object) }
  } catch {
    return { microphone: '', speaker: '' }
  }
}

/** The devices this desk uses; an empty id is the system's own choice. */
export const chosen = ref<Choice>(remembered())
export const microphones = ref<MediaDeviceInfo[]>([])
export const speakers = ref<MediaDeviceInfo[]>([])

/** Reads the devices anew; their names are known only after the microphone was allowed. */
export async function listDevices(): Promise<void> {
  const all = (await navigator.mediaDevices.enumerateDevices()).filter((device) => device.deviceId)
  microphones.value = all.filter((device) => device.kind === 'audioinput')
  speakers.value = all.filter((device) => device.kind === 'audiooutput')
}

export function choose(choice: Partial<Choice>): void {
  chosen.value = { ...chosen.value, ...choice }
  localStorage.setItem(KEY, JSON.stringify(chosen.value))
}

/** How a call asks for its microphone; a device that is gone gives way to the system's choice. */
export function microphoneConstraints(): MediaTrackConstraints {
  const id = chosen.value.microphone
  return {
    echoCancellation: true,
    noiseSuppression: true,
    autoGainControl: true,
    ...(id ? { deviceId: { ideal: id } } : {}),
  }
}
