import type { menusZh } from './menus.zh'

/** What is said about menus of official accounts. */
export const menusEn: typeof menusZh = {
  menus: {
    title: 'Account menus',
    account: 'Official account',
    lead: 'Up to three buttons, each with up to five behind it. The flow hears what a click says: as wrote when it begins a chat, in a menu step as if the customer had typed it.',
    name: 'Name',
    bytes: '{n} of {most} bytes',
    kind: 'A click',
    kinds: { CLICK: 'says to the flow', VIEW: 'opens a page', LIST: 'opens more buttons' },
    says: 'What it says',
    saysHint: 'Such as “Balance”, or the “1” of a menu step',
    opens: 'Address',
    add: 'Add a button',
    addInner: 'Add a button behind it',
    remove: 'Remove the button',
    earlier: 'Move forward',
    preview: 'As it looks on a telephone',
    noneYet: 'No menu',
    publish: 'Save and push',
    publishing: 'Pushing…',
    published: 'WeChat has the menu.',
    again: 'Push again',
    push: {
      WAITING: 'Not pushed to WeChat yet',
      TAKEN: 'In force on WeChat',
      REFUSED: 'WeChat refuses this menu',
      UNREACHED: 'WeChat could not be reached, please push again later',
    },
    noAccount: 'There is no official account',
    noAccountHint: 'Menus can be edited here once an account is set up in lianxi.wechat.accounts.',
    conflict: 'Somebody else has changed the menu',
  },
}
