import { get, itemsOf, put } from '../../app/http'
import type { Versioned } from '../../ui/editing'

/** A button at the foot of every conversation with an official account. */
export interface MenuButton {
  name: string
  kind: 'CLICK' | 'VIEW' | 'LIST'
  /** what is said by a click, or the address of a page */
  value: string
  buttons: MenuButton[]
}

/** Whether WeChat has the menu. */
export interface Push {
  state: 'WAITING' | 'TAKEN' | 'REFUSED' | 'UNREACHED'
  problem: string
  at: string
}

export interface AccountMenu extends Versioned {
  buttons: MenuButton[]
  push?: Push
}

export interface Account {
  name: string
  appId: string
  mode: string
  menu: AccountMenu
}

export const mostButtons = 3
export const mostInList = 5
export const longestName = { outer: 16, inner: 60 }

export const freshButton = (): MenuButton => ({ name: '', kind: 'CLICK', value: '', buttons: [] })

/** WeChat counts bytes: most Chinese signs have three. */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/** The buttons with the one at `place` before the one that it follows. */
export function movedEarlier(buttons: MenuButton[], place: number): MenuButton[] {
  const one = buttons[place]
  const before = buttons[place - 1]
  if (!one || !before) return buttons
  return [...buttons.slice(0, place - 1), one, before, ...buttons.slice(place + 1)]
}

/** What the server is told of a button: nothing that its kind does not have. */
export function toldOf(button: MenuButton): Partial<MenuButton> {
  const { name, kind, value, buttons } = button
  return kind === 'LIST'
    ? { name, kind, buttons: buttons.map(toldOf) as MenuButton[] }
    : { name, kind, value }
}

export const accounts = {
  all: () => get<Account[] | { items: Account[] }>('/wechat/accounts').then(itemsOf),
  save: (account: string, { version, buttons }: AccountMenu) =>
    put<AccountMenu>(`/wechat/accounts/${encodeURIComponent(account)}/menu`, {
      version,
      buttons: buttons.map(toldOf),
    }),
}
