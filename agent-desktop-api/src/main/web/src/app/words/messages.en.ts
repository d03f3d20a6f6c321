/** How calls come to agents. */
export const modesEn = {
  PREVIEW: 'Preview',
  PROGRESSIVE: 'Progressive',
  POWER: 'Power',
  PREDICTIVE: 'Predictive',
  MESSAGE: 'Message',
}

/** What leads are closed as. */
export const closingEn = {
  WON: 'Won',
  LOST: 'Lost',
  INFORMED: 'Informed',
  REFUSED: 'Wants no calls',
  TICKET: 'Became a ticket',
  UNREACHABLE: 'Not reached',
  NO_NUMBER: 'No number exists',
  FORBIDDEN: 'Forbidden',
}

/** Messages without agents. */
export const messagesEn = {
  messages: {
    flow: 'Flow that is played',
    flowHint: 'A published flow; 9 opts out at once and need not be in it',
    noFlow: 'No flow is published yet',
    lines: 'Lines',
    linesHint: 'Calls at the same time, those given to agents included (1–2000)',
    rate: 'Calls per second',
    rateHint: 'So many calls begin in a second at most (1–50)',
    machines: 'Detect answering machines',
    leaves: 'Leave the message on machines',
    leavesHint: 'Played once the greeting is over, without keys; else they are hung up',
    title: 'Message',
    lead: 'People and machines that answered, who heard the message to its end, and the keys pressed.',
    loadFailed: 'The figures of the message cannot be read just now; trying again.',
    inUse: 'Lines in use',
    inUseMore: 'of {lines}, {rate} calls per second at most',
    told: 'Played',
    toldMore: 'people and machines that answered',
    heard: 'Heard to the end',
    heardMore: '{share} of those played',
    left: 'Left on machines',
    leftMore: '{share} of those played',
    refused: 'Opted out with 9',
    refusedMore: '{share} of those played; not called again',
    keys: 'Keys pressed',
    key: 'Key {key}',
    noKeys: 'No keys pressed yet',
  },
}
