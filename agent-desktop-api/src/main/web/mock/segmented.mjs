// What is picked from the customer base, page by page.

export function segmentScenes(open, tell) {
  const segment = async (page, campaign) => {
    await open(page, `/campaigns/${campaign}/set-up/leads`, 'choice-base')
    await page.getByTestId('choice-base').click()
    await page.getByTestId('segment').waitFor()
    await page.waitForTimeout(900)
  }

  return {
    'campaign-segment': (page) => segment(page, 'churn'),
    'campaign-segment-choice': async (page) => {
      await segment(page, 'expiry')
      await page.getByTestId('segment-provinces').click()
      await page.waitForTimeout(400)
    },
    'campaign-segment-wrong': async (page) => {
      await segment(page, 'care')
      await page.getByTestId('segment-tier-from').selectOption('5')
      await page.getByTestId('segment-tier-to').selectOption('2')
      await page.locator('[data-field=tierTo] .line').waitFor()
    },
    'campaign-segment-unlearned': async (page) => {
      await tell('campaigns', { learns: false })
      await segment(page, 'churn')
      await page.getByTestId('choice-CHURN').click()
      await page.getByTestId('segment-unlearned').waitFor()
    },
    'campaign-segment-taking': async (page) => {
      await segment(page, 'churn')
      await page.getByTestId('segment-take').click()
      await page.getByTestId('segment-taking').waitFor()
      await page.waitForTimeout(1500)
    },
    'campaign-segment-taken': async (page) => {
      await segment(page, 'visit')
      await page.getByTestId('segment-take').click()
      await page.locator('[data-testid=segment-taking][data-state=DONE]').waitFor()
      await page.waitForTimeout(500)
    },
  }
}
