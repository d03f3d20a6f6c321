/** What keys do, as the overview of them says it. */
export const shortcutsEn = {
  shortcut: {
    accept: 'Answer / call',
    hangUp: 'Hang up / decline / skip',
    hold: 'Hold / resume',
    mute: 'Mute / unmute',
    ready: 'Available / break',
    transfer: 'Transfer',
    keypad: 'Keypad',
    done: 'Finish wrap-up',
    help: 'Show the shortcuts',
  },
}
