import { onBeforeUnmount, onMounted } from 'vue'

/** What a key does on the desk. */
export type Deed = 'accept' | 'hangUp' | 'hold' | 'mute' | 'ready' | 'transfer' | 'keypad' | 'done' | 'help'

const codes: Record<string, Deed> = {
  KeyA: 'accept',
  KeyX: 'hangUp',
  KeyH: 'hold',
  KeyM: 'mute',
  KeyR: 'ready',
  KeyT: 'transfer',
  KeyK: 'keypad',
  KeyS: 'done',
  Slash: 'help',
}

/** The keys as they are printed on buttons and in the help. */
export const keysOf: Record<Deed, string> = {
  accept: 'Alt A',
  hangUp: 'Alt X',
  hold: 'Alt H',
  mute: 'Alt M',
  ready: 'Alt R',
  transfer: 'Alt T',
  keypad: 'Alt K',
  done: 'Alt S',
  help: 'Alt /',
}

/** What a pressed key means; physical keys, so that no keyboard layout or input method gets between. */
export function deedOf(
  event: Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'code' | 'repeat'>,
): Deed | null {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.repeat) return null
  return codes[event.code] ?? null
}

/** Does `deed` on its key while the component lives. */
export function useShortcuts(deed: (what: Deed) => void): void {
  const listen = (event: KeyboardEvent): void => {
    const what = deedOf(event)
    if (!what) return
    event.preventDefault()
    deed(what)
  }
  onMounted(() => window.addEventListener('keydown', listen))
  onBeforeUnmount(() => window.removeEventListener('keydown', listen))
}
