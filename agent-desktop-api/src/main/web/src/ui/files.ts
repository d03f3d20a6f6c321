/** What the server takes: told before anything is sent. */
export const MOST_BYTES = 10 * 1024 * 1024

/** Why a file cannot be attached, as a key under `files`; null when it may be. */
export function obstacleOf(
  file: { size: number },
  attached: number,
  most: number,
): 'tooBig' | 'tooMany' | 'empty' | null {
  if (attached >= most) return 'tooMany'
  if (file.size === 0) return 'empty'
  return file.size > MOST_BYTES ? 'tooBig' : null
}

/** A size in words: 12 KB, 3.4 MB. */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** A picture from the clipboard has no name of its own. */
export const named = (file: File, at: string): File =>
  file.name && file.name !== 'image.png'
    ? file
    : new File([file], `paste-${at.replace(/[:.]/g, '-')}.png`, { type: file.type })
