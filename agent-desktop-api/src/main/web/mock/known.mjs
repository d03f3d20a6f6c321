// What readers and writers of the knowledge base see, page by page.

export function knowledgeScenes(base, tell, talk) {
  const as = (username, role) => async (page, path, testid) => {
    await tell('log-in', { username, role })
    await page.goto(`${base}${path}`)
    if (testid) await page.getByTestId(testid).first().waitFor()
    await page.waitForTimeout(400)
  }
  const read = as('agent01', 'AGENT')
  const write = as('editor', 'EDITOR')

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
    articles: (page) => write(page, '/knowledge/manage?shelf=PUBLISHED', 'article-kb-1001'),
    'articles-draft': (page) => write(page, '/knowledge/manage', 'article-kb-1011'),
    'article-new': async (page) => {
      await write(page, '/knowledge/manage', 'article-add')
      await page.getByTestId('article-add').click()
      await page.getByTestId('article-new-TARIFF').click()
      await page.waitForTimeout(400)
    },
    editor: async (page) => {
      await write(page, '/knowledge/edit/kb-1001', 'article-body')
      await page.locator('.ProseMirror td').first().click()
      await page.waitForTimeout(300)
    },
    'editor-cleaned': async (page) => {
      await write(page, '/knowledge/edit/kb-1011', 'article-body')
      await page.getByTestId('article-body').click()
      await page.keyboard.type(' 补充：')
      await page.getByTestId('article-question').fill('毕业了校园卡怎么办')
      await page.keyboard.press('Enter')
      await page.locator('[data-testid=article-save][data-is=saved]').waitFor()
    },
    'editor-conflict': async (page) => {
      await write(page, '/knowledge/edit/kb-1011', 'article-body')
      await tell('meddle-article', { id: 'kb-1011' })
      await page.getByTestId('article-title-input').fill('校园卡毕业后换套餐')
      await page.getByTestId('article-conflict').waitFor()
    },
    'editor-errors': async (page) => {
      await write(page, '/knowledge/edit/kb-1011', 'article-body')
      await page.getByTestId('article-title-input').fill('')
      await page.locator('[data-testid=article-save][data-is=refused]').waitFor()
    },
    'editor-review': async (page) => {
      await write(page, '/knowledge/edit/kb-1012', 'article-body')
      await page.getByTestId('article-approve').click()
      await page.getByTestId('choice-later').click()
      await page.waitForTimeout(400)
    },
    'editor-versions': async (page) => {
      await write(page, '/knowledge/edit/kb-1001', 'article-body')
      await page.getByTestId('article-versions').click()
      await page.getByTestId('side-by-side').waitFor()
      await page.waitForTimeout(400)
    },
    'import-start': (page) => write(page, '/knowledge/import', 'import-go'),
    'import-done': async (page) => {
      await write(page, '/knowledge/import', 'import-go')
      const buffer = Buffer.from('{"id":"x"}\n')
      await page
        .getByTestId('import-file')
        .setInputFiles({ name: 'articles.ndjson', mimeType: 'application/x-ndjson', buffer })
      await page.getByTestId('import-go').click()
      await page.getByTestId('import-report').waitFor()
    },
    'kb-categories': (page) => write(page, '/knowledge/settings/categories', 'tree-tariff'),
    'kb-synonyms': (page) => write(page, '/knowledge/settings/synonyms', 'synonym-group'),
    'kb-weights': async (page) => {
      await write(page, '/knowledge/settings/weights', 'rebuild')
      await page.getByTestId('weight-title').locator('input[type=number]').fill('4')
      await page.getByTestId('weight-title').locator('input[type=number]').blur()
      await page.getByTestId('rebuild-start').click()
      await page.locator('.el-message-box .el-button--primary').click()
      await page.waitForTimeout(1800)
    },
    gaps: (page) => write(page, '/knowledge/gaps', 'gap-g1'),
    'kb-reports': async (page) => {
      await write(page, '/knowledge/reports', 'knowledge-report')
      await page.locator('canvas').first().waitFor()
      await page.waitForTimeout(400)
    },
    'relevance-idle': (page) => write(page, '/knowledge/relevance', 'relevance-run'),
    'relevance-running': async (page) => {
      await tell('relevance', { seconds: 8 })
      await write(page, '/knowledge/relevance', 'relevance-run')
      await page.getByTestId('relevance-run').click()
      await page.waitForTimeout(3000)
    },
    relevance: async (page) => {
      await write(page, '/knowledge/relevance', 'relevance-run')
      await page.getByTestId('weight-questions').locator('input[type=number]').fill('3.5')
      await page.getByTestId('weight-questions').locator('input[type=number]').blur()
      await page.getByTestId('relevance-synonyms').fill('携号转网 携转 NP\n上不了网 => 断网')
      await page.getByTestId('relevance-run').click()
      await page.getByTestId('relevance-results').waitFor()
      await page.locator('canvas').first().waitFor()
      await page.waitForTimeout(400)
    },
    'desk-knowledge': async (page) => {
      await talk(page)
      await page.getByTestId('beside-hits').waitFor()
      await page.getByTestId('call-note').fill('客户问流量超了怎么收费')
      await page.waitForTimeout(1200)
    },
    'desk-reading': async (page) => {
      await talk(page)
      await page.getByTestId('beside-hits').locator('a').first().click()
      await page.getByTestId('beside-use').click()
      await page.waitForTimeout(600)
    },
    'ticket-knowledge': async (page) => {
      await read(page, '/tickets', 'tickets-total')
      await page.locator('[data-testid^="ticket-"] a').first().click()
      await page.getByTestId('ticket-knowledge').scrollIntoViewIfNeeded()
      await page.waitForTimeout(500)
    },
  }
}
