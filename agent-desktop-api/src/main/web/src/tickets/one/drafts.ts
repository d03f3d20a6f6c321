const keyOf = (ticket: string): string => `lianxi.ticket.${ticket}`

/** Words not sent yet: kept in this tab through a reload, gone with the tab. */
export const drafts = {
  read: (ticket: string): string => sessionStorage.getItem(keyOf(ticket)) ?? '',
  write: (ticket: string, text: string): void => {
    if (text) sessionStorage.setItem(keyOf(ticket), text)
    else sessionStorage.removeItem(keyOf(ticket))
  },
}
