import type { fileZh } from '#text/zh/file.ts';

export const fileEn: typeof fileZh = {
  opening: 'Opening. Data are handled on this computer only.',
  late: 'If nothing follows, the file may be cut short or the browser too old: copy mingji.html again, check its SHA-256, and open it with a current Edge or Chrome.',
  noscript: 'This page needs JavaScript.',
  damaged: 'The file is damaged and was not opened',
  part: (part) => `Damaged part: ${part}`,
  expected: (expected) => `Expected: ${expected}`,
  found: (found) => `Found: ${found}`,
  missing: 'missing',
  unreadable: 'unreadable',
  remedy:
    'Copy mingji.html again from where it came from and compare the SHA-256 of the whole file with mingji.html.sha256. Data kept in the browser were not touched. On Windows this shows it:',
  check: 'certutil -hashfile mingji.html SHA256',
  failed: (message) => `Not opened: ${message}`,
  old: 'Open it with a current Edge or Chrome.',
};
