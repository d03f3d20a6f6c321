/** Puts text on the clipboard, also where the page came without encryption; false when the browser forbids it. */
export async function copyText(text: string): Promise<boolean> {
  if (window.isSecureContext)
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      // the older way below may still be allowed
    }
  const box = document.createElement('textarea')
  box.value = text
  box.style.position = 'fixed'
  box.style.opacity = '0'
  document.body.append(box)
  box.select()
  const done = document.execCommand('copy')
  box.remove()
  return done
}
