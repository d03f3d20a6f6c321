/** The words of the search in conversations. */
export const transcriptsEn = {
  transcripts: {
    nav: 'Chats',
    title: 'Search in conversations',
    words: 'Words that were written',
    find: 'Search',
    none: 'No conversation was found',
    noneHint: 'Try other words, or a longer time. What was just written is found after half a minute.',
    failed: 'The search did not get through.',
    more: 'More',
    end: '{n} conversations',
    from: { customer: 'Customer', agent: 'Agent', whisper: 'Note', flow: 'Flow', house: 'System' },
    channel: { wechat: 'WeChat', web: 'Web' },
  },
}
