// What readers and writers of the knowledge base see, page by page.

export function knowledgeScenes(base, tell) {
  const as = (username, role) => async (page, path, testid) => {
    await tell('log-in', { username, role })
    await page.goto(`${base}${path}`)
    if (testid) await page.getByTestId(testid).first().waitFor()
    await page.waitForTimeout(400)
  }
  const read = as('agent01', 'AGENT')

  return {
    'knowledge-start': (page) => read(page, '/knowledge', 'hit-kb-1001'),
    'knowledge-found': async (page) => {
      await read(page, '/knowledge', 'hit-kb-1001')
      await page.getByTestId('knowledge-search').fill('携号转网')
      await page.keyboard.press('Enter')
      await page.locator('[data-mode=hybrid]').waitFor()
      await page.keyboard.press('ArrowDown')
    },
    'knowledge-offered': async (page) => {
      await read(page, '/knowledge', 'hit-kb-1001')
      await page.getByTestId('knowledge-search').pressSequentially('流量', { delay: 30 })
      await page.getByTestId('knowledge-offered').first().waitFor()
      await page.keyboard.press('ArrowDown')
    },
    'knowledge-read': (page) => read(page, '/knowledge?q=携号转网&article=kb-1001', 'article'),
    'knowledge-nothing': (page) => read(page, '/knowledge?q=携好&province=广东', 'knowledge-nothing'),
    'knowledge-degraded': async (page) => {
      await tell('knowledge', { degraded: 'postgres' })
      await read(page, '/knowledge?q=宽带', 'knowledge-degraded')
    },
    'knowledge-failed': async (page) => {
      await tell('knowledge', { fails: true })
      await read(page, '/knowledge?q=宽带')
      await page.locator('.empty').waitFor()
    },
    'article-page': (page) => read(page, '/knowledge/articles/kb-1002', 'article'),
    'article-missing': async (page) => {
      await read(page, '/knowledge/articles/nothing')
      await page.locator('.empty').waitFor()
    },
    'article-print': async (page) => {
      await page.emulateMedia({ media: 'print' })
      await read(page, '/knowledge/articles/kb-1001', 'article')
    },
  }
}
