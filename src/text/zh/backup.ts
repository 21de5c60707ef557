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

/** The single file opened from disk: what it says before its program runs, or when it cannot. */
export const fileZh = {
  opening: '正在打开，数据只在本机处理。',
  late: '如果一直停在这里，文件可能没有复制完整，或浏览器太旧：请重新复制 mingji.html 并核对 SHA-256，再用新版 Edge 或 Chrome 打开。',
  noscript: '本页需要启用 JavaScript。',
  damaged: '文件已损坏，没有打开',
  part: (part: string) => `损坏的部分：${part}`,
  expected: (expected: string) => `应为：${expected}`,
  found: (found: string) => `实为：${found}`,
  missing: '缺失',
  unreadable: '无法读出',
  remedy:
    '请从原来的地方重新复制 mingji.html，并核对整个文件的 SHA-256，应与 mingji.html.sha256 里的一致。浏览器里保存的数据没有动。在 Windows 上这样核对：',
  check: 'certutil -hashfile mingji.html SHA256',
  failed: (message: string) => `没有打开：${message}`,
  old: '请用新版 Edge 或 Chrome 打开。',
};
