// What agents see of leads before they are called, page by page.

export function previewScenes(tell, ready) {
  const shown = async (page, kind, more = {}) => {
    await tell('previews', { kind, ...more })
    await ready(page)
    await page.getByTestId('preview-card').waitFor()
    await page.waitForTimeout(400)
  }
  return {
    'desk-preview': (page) => shown(page, 'timed'),
    'desk-preview-click': (page) => shown(page, 'click'),
    'desk-preview-plain': (page) => shown(page, 'plain'),
    'desk-preview-last': (page) => shown(page, 'last'),
    'desk-preview-skip': async (page) => {
      await shown(page, 'timed')
      await page.keyboard.press('Alt+x')
      await page.getByTestId('preview-reasons').waitFor()
      await page.waitForTimeout(200)
    },
    'desk-preview-forbidden': async (page) => {
      await shown(page, 'click', { isForbidden: true })
      await page.keyboard.press('Alt+a')
      await page.getByTestId('preview-refusal').waitFor()
      await page.waitForTimeout(400)
    },
    'desk-preview-waiting': async (page) => {
      await tell('previews', { kind: 'waiting' })
      await ready(page)
      await page.getByTestId('preview-waiting').waitFor()
      await page.waitForTimeout(300)
    },
    'desk-preview-failed': async (page) => {
      await tell('previews', { kind: 'failing' })
      await ready(page)
      await page.getByTestId('preview-failed').waitFor()
      await page.waitForTimeout(300)
    },
  }
}
