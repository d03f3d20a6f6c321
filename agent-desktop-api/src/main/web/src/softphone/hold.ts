/** Only one tab may be the phone: two would take the same calls from one another. */
export interface PhoneHold {
  release: () => void
}

interface HoldEars {
  held: () => void
  waiting: () => void
  taken: () => void
}

const RELOADING = 400

/** Holds the phone of `user` for this tab, after the tab that has it now is gone; or at once when `take`. */
export function holdPhone(user: string, take: boolean, ears: HoldEars): PhoneHold {
  let release: () => void = () => undefined
  const until = new Promise<void>((resolve) => (release = resolve))
  const queued = new AbortController()
  if (!('locks' in navigator)) {
    ears.held()
    return { release }
  }
  let mine = false
  // a page that reloads takes over from itself: not worth a word
  const notice = setTimeout(() => mine || ears.waiting(), RELOADING)
  const grant = (): Promise<void> => {
    mine = true
    clearTimeout(notice)
    ears.held()
    return until
  }
  const options: LockOptions = take ? { steal: true } : { signal: queued.signal }
  navigator.locks.request(`lianxi-phone-${user}`, options, grant).catch(() => {
    if (mine) ears.taken()
  })
  return {
    release: () => {
      mine = false
      clearTimeout(notice)
      release()
      queued.abort()
    },
  }
}
