import { onBeforeUnmount, onMounted } from 'vue'

/** What a key does in the list. */
export type Deed =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'pageDown'
  | 'pageUp'
  | 'open'
  | 'openAside'
  | 'choose'
  | 'chooseTo'
  | 'chooseNext'
  | 'choosePrevious'
  | 'all'
  | 'none'
  | 'search'
  | 'refresh'
  | 'add'
  | 'help'

const plain: Record<string, Deed> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  PageDown: 'pageDown',
  PageUp: 'pageUp',
  Enter: 'open',
  o: 'openAside',
  x: 'choose',
  X: 'chooseTo',
  Escape: 'none',
  '/': 'search',
  r: 'refresh',
  n: 'add',
  '?': 'help',
}

const shifted: Record<string, Deed> = {
  J: 'chooseNext',
  ArrowDown: 'chooseNext',
  K: 'choosePrevious',
  ArrowUp: 'choosePrevious',
}

/** The keys as the help prints them. */
export const keysOf: [deed: Deed, keys: string[]][] = [
  ['next', ['J', '↓']],
  ['previous', ['K', '↑']],
  ['open', ['Enter']],
  ['openAside', ['O']],
  ['choose', ['X']],
  ['chooseTo', ['⇧ X']],
  ['chooseNext', ['⇧ J', '⇧ ↓']],
  ['all', ['Ctrl A']],
  ['none', ['Esc']],
  ['search', ['/']],
  ['refresh', ['R']],
  ['add', ['N']],
  ['help', ['?']],
]

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** What a pressed key means; null when it belongs to somebody else. */
export function deedOf(event: Pressed): Deed | null {
  if (event.altKey) return null
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'a' ? 'all' : null
  return (event.shiftKey ? shifted[event.key] : undefined) ?? plain[event.key] ?? null
}

/** Whether a key pressed in `target` is writing and not a shortcut. */
export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)) &&
  !(target instanceof HTMLInputElement && target.type === 'checkbox')

/** Whether a dialog lies over the page and has the keys. */
export const isCovered = (): boolean =>
  document.querySelector('.el-overlay:not([style*="display: none"])') !== null

/** Does a deed on its key while the component lives, unless somebody writes or a dialog is open. */
export function useListKeys(press: (deed: Deed) => void): void {
  const listen = (event: KeyboardEvent): void => {
    if (isCovered()) return
    if (isWriting(event.target)) {
      if (event.key === 'Escape') (event.target as HTMLElement).blur()
      return
    }
    const deed = deedOf(event)
    const isLink = event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement
    if (!deed || (isLink && event.key === 'Enter')) return
    event.preventDefault()
    press(deed)
  }
  onMounted(() => window.addEventListener('keydown', listen))
  onBeforeUnmount(() => window.removeEventListener('keydown', listen))
}
