/** Why so many calls are made. */
export const pacingEn = {
  pacing: {
    hears: 'Tell answering machines from people, and hang up',
    hearsHint:
      'Whoever answers is listened to for 2.5 seconds at most; what is not surely a machine is a person.',
    title: 'Pacing',
    made: '{n} calls in the last ten decisions.',
    ready: 'Free agents',
    talking: 'Talking',
    wrappingUp: 'Wrapping up',
    ringing: 'Being called',
    waiting: 'Answered, no agent yet',
    rate: 'Answer rate',
    freeSoon: 'Free soon',
    answersSoon: 'Answering soon',
    risk: 'Chance that one more finds nobody',
    tolerance: 'Chance that is allowed',
    whyNO_AGENTS: 'Nobody is signed in, so nobody is called.',
    whyOUTSIDE_SHIFT: 'It is not the time for calls.',
    whyYIELDS: 'Inbound first: outbound pauses so that agents take inbound.',
    whyAGENT_DECIDES: 'Agents see the lead first and let it be called.',
    whyONE_CALL_PER_AGENT: 'One call for each free agent.',
    whyLINES_PER_AGENT: 'A fixed number of calls for each free agent.',
    whyRISK: 'One call more would too likely find no agent when it is answered.',
    whyTOO_FEW_AGENTS: 'Too few agents to be predictive: one call for each who is free.',
    whyLEARNING: 'Hardly anything is known yet of who answers: one call for each who is free.',
    whySTOPPED_AT_CAP: 'As many were abandoned as may be: one call for each free agent.',
    careful:
      'Of this campaign’s own calls as many were abandoned as may be: it is called only where an agent is free; the others go on.',
    whyMOST_CALLS: 'As many calls are being made as may be at once.',
  },
}
