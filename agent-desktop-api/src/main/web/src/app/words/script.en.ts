/** What agents say in campaigns. */
export const scriptEn = {
  script: {
    title: 'Script',
    lead: 'Each node has what the agent says and what the callee may answer; agent, name and the columns of the list may stand in braces.',
    none: 'No script yet',
    noneHint: 'Begin with a whole one: opening, needs, offer, objections, close.',
    begin: 'Begin with a template',
    without: 'Do without a script',
    step: { OPENING: 'Opening', NEEDS: 'Needs', OFFER: 'Offer', OBJECTION: 'Objection', CLOSE: 'Close' },
    stepName: 'Step',
    zh: 'Chinese',
    en: 'English',
    drop: 'Remove node',
    answerZh: 'Answer in Chinese',
    answerEn: 'Answer in English',
    to: 'Leads to',
    addAnswer: 'Add an answer',
    dropAnswer: 'Remove answer',
    grow: 'Add an answer with a new node',
    end: 'The script ends here',
    reach: 'How far calls came',
  },
}
