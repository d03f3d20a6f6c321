/** Files sent and fetched. */
export const filesEn = {
  files: {
    title: 'Attachments',
    dropOrPaste: 'Drop, paste or click to choose files',
    drop: 'Drop or click to choose files',
    dropHere: 'Let go to upload',
    limits: 'Up to 10 MB each, {n} files at most',
    tooBig: 'larger than 10 MB',
    tooMany: 'at most {n} files',
    empty: 'an empty file',
    refused: 'Not uploaded: {why}',
    remove: 'Delete the file {name}',
    removeSure: 'Delete the file “{name}”?',
    none: 'No files',
  },
}
