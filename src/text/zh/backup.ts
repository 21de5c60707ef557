/** Everything kept here as one file, and back. */
export const backupZh = {
  save: '备份',
  restore: '恢复',
  note: '备份是一个文件，含全部原件、判定、规则设置、列的对照、保存的视图和批注；可带到另一台电脑或另一个浏览器恢复',
  reading: (file: string) => `正在核对备份 ${file}`,
  running: '正在恢复',
  made: (when: string) => `备份于 ${when}`,
  holds: (files: string) => `${files} 个文件及其判定、设置和视图`,
  ask: (file: string) => `恢复备份 ${file}？`,
  replaces: (files: string) => `将替换本机现有的 ${files} 个文件及全部判定、设置和视图，不能撤销；需要保留的请先备份。`,
  replacesNone: '本机没有自己的数据；已有的设置和视图将被备份里的替换。',
  confirm: '恢复',
  cancel: '不恢复',
  done: (files: string) => `已恢复：${files} 个文件。`,
  failed: '没有恢复',
  close: '关闭',
  rescue: {
    said: (records: string) =>
      `本机保存的记录有 ${records} 条读不出来或只读出一部分；能读的已照常使用，原样另存在救援文件里，可下载。`,
    save: '下载救援文件',
    drop: '删除救援文件',
  },
  memory: '此窗口不能长期保存数据（浏览器拒绝存储，或隐私窗口），关闭前请先备份，下次打开再恢复。',
};
