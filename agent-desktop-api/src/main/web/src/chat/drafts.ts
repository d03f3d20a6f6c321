const keyOf = (contact: string): string => `lianxi.chat.${contact}`

/** What is written and not sent: kept in this tab through a reload and a change of chat. */
export const chatDrafts = {
  read: (contact: string): string => sessionStorage.getItem(keyOf(contact)) ?? '',
  write: (contact: string, text: string): void => {
    if (text) sessionStorage.setItem(keyOf(contact), text)
    else sessionStorage.removeItem(keyOf(contact))
  },
}
