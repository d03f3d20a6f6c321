// What those who design flows see, page by page.

export function flowScenes(base, tell) {
  const open = async (page, path, testid) => {
    await tell('log-in', { username: 'super01', role: 'SUPERVISOR' })
    await page.goto(`${base}${path}`)
    if (testid) await page.getByTestId(testid).first().waitFor()
    await page.waitForTimeout(900)
  }
  const hotline = (page) => open(page, '/flows/hotline', 'step-menu')
  const choose = async (page, name) => {
    await page.getByTestId(`step-${name}`).click()
    await page.getByTestId('step-form').waitFor()
  }
  const tab = (page, name) => page.getByTestId(`flow-tab-${name}`).click()

  return {
    flows: (page) => open(page, '/flows', 'flow-hotline'),
    'flows-empty': async (page) => {
      await tell('flows', { empty: true })
      await open(page, '/flows')
      await page.locator('.empty').waitFor()
    },
    'flows-failed': async (page) => {
      await tell('flows', { fails: true })
      await open(page, '/flows')
      await page.locator('.empty').waitFor()
    },
    'flow-new': async (page) => {
      await open(page, '/flows', 'flow-hotline')
      await page.getByTestId('flow-add').click()
      await page.getByTestId('flow-add-name').fill('Night')
      await page.waitForTimeout(400)
    },
    flow: hotline,
    'flow-shipped': (page) => open(page, '/flows/shipped', 'flow-canvas'),
    'flow-missing': async (page) => {
      await open(page, '/flows/nowhere')
      await page.locator('.empty').waitFor()
    },
    'flow-step': async (page) => {
      await hotline(page)
      await choose(page, 'menu')
      await page.waitForTimeout(400)
    },
    'flow-choices': async (page) => {
      await hotline(page)
      await choose(page, 'menu')
      await page.getByTestId('field-choices').locator('summary').click()
      await page.getByTestId('field-choices').scrollIntoViewIfNeeded()
      await page.waitForTimeout(400)
    },
    'flow-branch': async (page) => {
      await hotline(page)
      await choose(page, 'welcome')
      await page.locator('.expression .insert').first().click()
      await page.waitForTimeout(500)
    },
    'flow-gather': async (page) => {
      await hotline(page)
      await choose(page, 'verify')
      if (await page.getByTestId('flow-tab-step').isVisible()) await tab(page, 'step')
      await page.locator('summary').first().click()
      await page.waitForTimeout(400)
    },
    'flow-added': async (page) => {
      await hotline(page)
      await choose(page, 'greet')
      await page.getByTestId('palette-say').click()
      await page.waitForTimeout(400)
      await tab(page, 'findings')
      await page.waitForTimeout(500)
    },
    'flow-findings': async (page) => {
      await open(page, '/flows/night', 'step-urgent')
      await tab(page, 'findings')
      await page.waitForTimeout(400)
    },
    'flow-finding-shown': async (page) => {
      await open(page, '/flows/night', 'step-urgent')
      await tab(page, 'findings')
      await page.getByTestId('finding-urgent').first().click()
      await page.waitForTimeout(600)
    },
    'flow-trial': async (page) => {
      await hotline(page)
      await tab(page, 'trial')
      await page.getByTestId('trial-talk').locator('.bubble').first().waitFor()
      await page.getByTestId('trial-key-1').click()
      await page.waitForTimeout(500)
      for (const key of '123456') await page.getByTestId(`trial-key-${key}`).click()
      await page.waitForTimeout(600)
    },
    'flow-trial-known': async (page) => {
      await hotline(page)
      await tab(page, 'trial')
      await page.getByTestId('trial-known').click()
      await page.waitForTimeout(400)
    },
    'flow-trial-errands': async (page) => {
      await open(page, '/flows/shipped', 'flow-canvas')
      await tab(page, 'trial')
      await page.getByTestId('trial-known').click()
      await page.getByTestId('trial-errands').locator('summary').click()
      await page.locator('.known .moment input').fill('2026-10-01 20:30')
      await page.keyboard.press('Enter')
      await page.getByTestId('trial-errands').scrollIntoViewIfNeeded()
      await page.waitForTimeout(400)
    },
    'flow-whole': async (page) => {
      await hotline(page)
      await tab(page, 'step')
      await page.getByTestId('flow-after').scrollIntoViewIfNeeded()
      await page.waitForTimeout(400)
    },
    'flow-trial-failed': async (page) => {
      await tell('flows', { unheard: true })
      await hotline(page)
      await tab(page, 'trial')
      await page.waitForTimeout(600)
    },
    'flow-keep-test': async (page) => {
      await hotline(page)
      await tab(page, 'trial')
      await page.getByTestId('trial-talk').locator('.bubble').first().waitFor()
      await page.getByTestId('trial-key-0').click()
      await page.getByTestId('trial-end').waitFor()
      await page.getByTestId('trial-keep').click()
      await page.getByTestId('keep-test-name').fill('按零转人工')
      await page.waitForTimeout(400)
    },
    'flow-tests': async (page) => {
      await hotline(page)
      await tab(page, 'tests')
      await page.waitForTimeout(500)
    },
    'flow-publish': async (page) => {
      await hotline(page)
      await page.getByTestId('flow-publish').click()
      await page.getByTestId('flow-changes').waitFor()
      await page.getByTestId('choice-some').click()
      await page.waitForTimeout(400)
    },
    'flow-publish-refused': async (page) => {
      await open(page, '/flows/night', 'step-urgent')
      await page.getByTestId('flow-publish').click()
      await page.getByTestId('publish-refused').waitFor()
      await page.waitForTimeout(400)
    },
    'flow-canary': async (page) => {
      await open(page, '/flows/verify', 'canary')
      await page.waitForTimeout(400)
    },
    'flow-versions': async (page) => {
      await hotline(page)
      await page.getByTestId('flow-versions').click()
      await page.getByTestId('edition-11').click()
      await page.getByTestId('rollback-why').fill('欢迎语读错了客户姓名')
      await page.waitForTimeout(500)
    },
    'flow-figures': async (page) => {
      await hotline(page)
      await tab(page, 'figures')
      await page.locator('canvas').first().waitFor()
      await page.waitForTimeout(700)
    },
    'flow-conflict': async (page) => {
      await hotline(page)
      await choose(page, 'greet')
      await page.getByTestId('field-text-zh').first().fill('您好，欢迎致电。')
      await tell('meddle-flow', { name: 'hotline' })
      await page.getByTestId('flow-save').click()
      await page.getByTestId('conflict').waitFor()
      await page.waitForTimeout(400)
    },
    'flow-reader': async (page) => {
      await tell('log-in', { username: 'auditor', role: 'AUDITOR' })
      await page.goto(`${base}/flows/hotline`)
      await page.getByTestId('step-menu').click()
      await page.waitForTimeout(900)
    },
    menus: (page) => open(page, '/flows/account-menus', 'menu-taken'),
    'menus-empty': async (page) => {
      await tell('accounts', { empty: true })
      await open(page, '/flows/account-menus')
      await page.locator('.empty').waitFor()
    },
    'menus-wrong': async (page) => {
      await tell('accounts', { wrong: true })
      await open(page, '/flows/account-menus', 'menu-taken')
      await page.getByTestId('buttons[2].name').fill('人工客服服务')
      await page.getByTestId('menu-publish').click()
      await page.locator('.field.wrong').first().waitFor()
    },
    'menus-refused': async (page) => {
      await tell('accounts', { refuses: '40054 invalid sub button url domain' })
      await open(page, '/flows/account-menus', 'menu-taken')
      await page.getByTestId('buttons[2].value').fill('转人工')
      await page.getByTestId('menu-publish').click()
      await page.getByTestId('menu-problem').waitFor()
    },
    recordings: (page) => open(page, '/flows/recordings', 'recording-jingle'),
  }
}
