/** What the editor's library adds for its own looks, and nobody needs to keep. */
const ownLooks = ['style', 'class', 'target', 'rel', 'colwidth', 'contenteditable', 'draggable']

/** The HTML of a text as it is kept: what it says, nothing of how an editor draws it. */
export function tidied(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const columns of page.querySelectorAll('colgroup')) columns.remove()
  for (const element of page.body.querySelectorAll('*')) {
    for (const name of ownLooks) element.removeAttribute(name)
    for (const name of ['colspan', 'rowspan'])
      if (element.getAttribute(name) === '1') element.removeAttribute(name)
  }
  const told = page.body.innerHTML
  return told === '<p></p>' ? '' : told
}
