import { shallowRef } from 'vue'

const keyOf = (contact: string): string => `lianxi.note.${contact}`

/** What was noted last, and of which contact. */
export const noted = shallowRef({ contact: '', text: '' })

/** Notes taken while the call goes on: kept in this tab through a reload, gone with the tab. */
export const drafts = {
  read: (contact: string): string => sessionStorage.getItem(keyOf(contact)) ?? '',
  write: (contact: string, note: string): void => {
    sessionStorage.setItem(keyOf(contact), note)
    noted.value = { contact, text: note }
  },
  drop: (contact: string): void => sessionStorage.removeItem(keyOf(contact)),
}
