/** 附件的上传与下载。 */
export const filesZh = {
  files: {
    title: '附件',
    dropOrPaste: '拖放、粘贴或点击选择文件',
    drop: '拖放或点击选择文件',
    dropHere: '松开即上传',
    limits: '每个不超过 10 MB，最多 {n} 个',
    tooBig: '超过 10 MB',
    tooMany: '最多 {n} 个附件',
    empty: '空文件',
    refused: '未上传：{why}',
    remove: '删除附件 {name}',
    removeSure: '删除附件“{name}”？',
    none: '没有附件',
  },
}
