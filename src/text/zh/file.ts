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
