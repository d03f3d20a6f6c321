import { ref } from 'vue'

const KEY = 'lianxi.theme'
const system = window.matchMedia('(prefers-color-scheme: dark)')
const stored = localStorage.getItem(KEY)

/** Whether the pages are dark: as chosen here, else as the system is. */
export const dark = ref(stored ? stored === 'dark' : system.matches)

const paint = (): void => {
  document.documentElement.classList.toggle('dark', dark.value)
}

export function setDark(on: boolean): void {
  dark.value = on
  localStorage.setItem(KEY, on ? 'dark' : 'light')
  paint()
}

paint()
