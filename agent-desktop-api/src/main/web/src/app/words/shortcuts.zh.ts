/** What keys do, as the overview of them says it. */
export const shortcutsZh = {
  shortcut: {
    accept: '接听',
    hangUp: '挂断 / 拒接 / 跳过',
    hold: '保持 / 取回',
    mute: '静音 / 取消静音',
    ready: '就绪 / 小休',
    transfer: '转接',
    keypad: '拨号盘',
    done: '完成话后处理',
    help: '显示快捷键',
  },
}
