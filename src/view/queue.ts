/** What the queue of the review desk lists: forms, or each remark by itself. */
export const QUEUED = ['forms', 'remarks'] as const;
/** By what it is grouped. */
export const QUEUE_GROUPS = ['none', 'unit', 'project', 'rule', 'wording'] as const;
/** In what order: the weightiest, the dearest or the weakest first. */
export const QUEUE_ORDERS = ['weight', 'money', 'weak'] as const;

/** The queue of the review desk as it stands in the hash. */
export interface Queue {
  readonly of: (typeof QUEUED)[number];
  readonly group: (typeof QUEUE_GROUPS)[number];
  readonly order: (typeof QUEUE_ORDERS)[number];
  /** Only what was not judged yet when the queue was asked. */
  readonly open: boolean;
  /** Words to find. */
  readonly find: string;
}

/** Reads `remarks.unit.money.open words`; what it does not know is as in the first queue. */
export function readQueue(text: string | null): Queue {
  const [head = '', ...words] = (text ?? '').split(' ');
  const parts = head.split('.');
  return {
    of: QUEUED.find((one) => one === parts[0]) ?? 'forms',
    group: QUEUE_GROUPS.find((one) => one === parts[1]) ?? 'none',
    order: QUEUE_ORDERS.find((one) => one === parts[2]) ?? 'weak',
    open: parts[3] === 'open',
    find: words.join(' ').trim(),
  };
}

/** `readQueue` gives it back; null for the first queue, which no hash names. */
export function writeQueue({ of, group, order, open, find }: Queue): string | null {
  const head = [of, group, order, ...(open ? ['open'] : [])].join('.');
  const text = find === '' ? head : `${head} ${find}`;
  return text === 'forms.none.weak' ? null : text;
}
