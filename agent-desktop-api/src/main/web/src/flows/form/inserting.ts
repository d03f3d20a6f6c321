/** Puts a piece where the caret of a control is, or at its end. */
export function inserted(
  control: HTMLInputElement | HTMLTextAreaElement | null,
  now: string,
  piece: string,
): string {
  const from = control?.selectionStart ?? now.length
  const to = control?.selectionEnd ?? from
  requestAnimationFrame(() => {
    control?.focus()
    control?.setSelectionRange(from + piece.length, from + piece.length)
  })
  return now.slice(0, from) + piece + now.slice(to)
}
