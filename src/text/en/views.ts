/** Views: links, names, and the hint of the first visit. */
export const viewsEn = {
  button: 'Views',
  title: 'Saved views',
  none: 'None yet. Keep the filters you often use as a view and come back with one click.',
  open: (name: string) => `Open view: ${name}`,
  name: 'Name of the view',
  nameHint: 'Name the present view',
  save: 'Save the present view',
  replace: 'Replace the view of that name',
  rename: 'Rename',
  renameOf: (name: string) => `Rename the view “${name}”`,
  renameDone: 'Done',
  drop: 'Delete',
  dropOf: (name: string) => `Delete the view “${name}”`,
  failed: (message: string) => `Not saved: ${message}`,
  link: {
    copy: 'Copy link',
    copied: 'Link copied: page, filters and a mark of the data, not the data themselves',
    inAddress: 'The browser lets no page write to the clipboard: the link stands in the address bar, copy it there',
    otherData:
      'This link comes from other data: page and filters are as it says, the figures are those of the data here and differ from what its sender saw.',
    otherJudging:
      'This link comes from the same data under other rules or verdicts: figures on findings may differ from what its sender saw.',
    close: 'Got it',
  },
  hint: {
    title: 'Three steps',
    steps: [
      'Drop exported tables anywhere on the page',
      'Overview: where the money goes, where there are gaps and “无”',
      'Review: check one by one and send the list back to the unit',
    ],
    diagnosis: 'Open review',
    close: 'Do not show again',
  },
};
