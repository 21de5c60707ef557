import { readFileSync } from 'node:fs';
import { KINDS, type KindId } from '#domain/kinds.ts';
import { LABELLED_RULES, type LabelledRow } from './labelled.ts';

/** A form of the hand-made order; what stands in none has the place null. */
export interface OrderedForm {
  readonly place: number | null;
  readonly name: string;
  /** 万元. */
  readonly amount: number;
  readonly rows: readonly LabelledRow[];
}

const SHORT: Readonly<Record<string, KindId>> = {
  ...{ 数量: 'quantity', 质量: 'quality', 时效: 'timeliness', 成本: 'cost' },
  ...{ 经济: 'economic', 社会: 'social', 生态: 'ecological', 可持续: 'sustained', 满意度: 'satisfaction' },
};

/** Twenty invented forms as a reviewer would send them back, and rows of others. */
export function orderedForms(): readonly OrderedForm[] {
  const text = readFileSync(new URL('./ordered-forms.txt', import.meta.url), 'utf8');
  return text
    .split(/^== /m)
    .slice(1)
    .map((block, at) => {
      const [head = '', ...lines] = block.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
      const [name = '', field = '', amount = ''] = head.split('|').map((part) => part.trim());
      return {
        place: name === '*' ? null : at + 1,
        name,
        amount: Number(amount),
        rows: lines.map((line) => rowOf(line, field)),
      };
    });
}

function rowOf(line: string, field: string): LabelledRow {
  const [short = '', name = '', operator = '', target = '', unit = '', labels = ''] = line
    .split('|')
    .map((part) => part.trim());
  const kind = SHORT[short];
  const known: readonly string[] = LABELLED_RULES;
  const said = labels.split(' ').filter(Boolean);
  if (kind === undefined || KINDS.every(({ id }) => id !== kind) || said.some((rule) => !known.includes(rule))) {
    throw new Error(`not a row of the ordered forms: ${line}`);
  }
  const cell = (text: string) => (text === '' ? null : text);
  return {
    field,
    kind,
    name: cell(name),
    target: cell(target),
    unit: cell(unit),
    operator: cell(operator),
    direction: null,
    labels: said,
  };
}
