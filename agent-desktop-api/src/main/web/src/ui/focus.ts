/** Puts the cursor into the first control of the form `id`, as a dialog does when it has opened. */
export function focusFirst(id: string): void {
  const controls = 'input, select, textarea, button'
  const first = [...(document.getElementById(id)?.querySelectorAll<HTMLElement>(controls) ?? [])].find(
    (control) => !control.hasAttribute('disabled') && control.getAttribute('type') !== 'checkbox',
  )
  first?.focus()
}
