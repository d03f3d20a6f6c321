const keyOf = (contact: string): string => `lianxi.note.${contact}`

/** Notes taken while the call goes on: kept in this tab through a reload, gone with the tab. */
export const drafts = {
  read: (contact: string): string => sessionStorage.getItem(keyOf(contact)) ?? '',
  write: (contact: string, note: string): void => sessionStorage.setItem(keyOf(contact), note),
  drop: (contact: string): void => sessionStorage.removeItem(keyOf(contact)),
}
