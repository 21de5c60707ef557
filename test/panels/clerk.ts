import { sendCorrections } from '#app/corrections/sendCorrections.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import { handBack } from '#test/corrections.ts';
import { answered, plainSheets, workbookOf } from '#test/paper.ts';
import { textFile } from '#test/workspace.ts';
import { readView } from '#view/view.ts';
import { csvOf, type Form, firstRows, keyOf, type Line, prevailing, type Source, statusOf } from './imported.ts';
import { KIND_OF } from './judgedForms.ts';

const LINES: readonly (readonly [name: string, target: string])[] = [
  ['修路里程', '≥3公里'],
  ['合格率', '≥95%'],
  ['无', '无'],
  ['促进发展', '明显'],
  ['受益人数', ''],
  ['群众满意度', '≥90%'],
  ['成本控制', '合理'],
  ['完成时间', '12月底前'],
];
const UNITS = ['甲单位', '乙单位', ''];
const CATEGORIES = ['经常性项目', '一次性项目', '专项资金', ''];
const AMOUNTS = ['10', '12.5', '0', '7.0001', '300', '', '88', '1000'];
const NAMES = ['打井', '植树', '清淤', '校舍', '路灯', '绿化', '食堂'];

/** A number from 0 to below `below`, the same ones for the same seed. */
export type Dice = (below: number) => number;

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Someone who imports, replaces, drops, mends, removes and sends back as it comes, and notes on the side what came in. */
export class Clerk {
  readonly workspace: Workspace;
  readonly #dice: Dice;
  #files = 0;
  #sources: readonly Source[] = [];
  /** The forms that went back to their units, by year and code. */
  readonly sent = new Set<string>();
  /** What was done, for whoever reads of a difference. */
  readonly done: string[] = [];

  constructor(workspace: Workspace, rolled: Dice) {
    this.workspace = workspace;
    this.#dice = rolled;
  }

  get sources(): readonly Source[] {
    return this.#sources;
  }

  async step(): Promise<void> {
    const steps = [this.#import, this.#import, this.#drop, this.#mend, this.#remove, this.#return, this.#judge];
    await steps[this.#dice(steps.length)]?.call(this);
  }

  #pick<T>(items: readonly T[]): T {
    const item = items[this.#dice(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  #form(): Form {
    const code = this.#dice(NAMES.length);
    const labels = Object.keys(KIND_OF).filter(() => this.#dice(3) > 0);
    const lines = (labels.length === 0 ? ['数量指标'] : labels).map((label): Line => {
      const [name, target] = this.#pick(LINES);
      return { label, name, target };
    });
    const fault = this.#dice(8);
    const annual = this.#pick(AMOUNTS);
    return {
      year: fault === 0 ? '去年' : String(2022 + this.#dice(3)),
      code: `31011224000${code}517`,
      name: NAMES[code] ?? '',
      category: this.#pick(CATEGORIES),
      unit: this.#pick(UNITS),
      total: annual === '' && this.#dice(2) === 0 ? '55' : '',
      annual: fault === 1 ? '-5' : fault === 2 ? '八十来万' : annual,
      lines,
    };
  }

  async #import(): Promise<void> {
    const all = Array.from({ length: 1 + this.#dice(6) }, () => this.#form());
    const forms = all.filter((form, at) => all.findIndex(({ code }) => code === form.code) === at);
    const versions = this.#dice(3) === 0 ? 'keep' : 'replace';
    const held = prevailing(this.#sources);
    const isNew = forms.some((form) => {
      const before = held.get(keyOf(form));
      return statusOf(form) === 'accepted' && before !== undefined && csvOf([before.form]) !== csvOf([form]);
    });
    const name = `清单${'甲乙丙丁戊己庚辛壬癸'[this.#files++ % 10]}${this.#files}批.csv`.replace(/\d+批/, '');
    await this.workspace.import([textFile(name, csvOf(forms))], {
      ask: async ({ questions }) => ({ answers: questions.map(({ answers }) => answers), versions }),
      seen: () => undefined,
      signal: new AbortController().signal,
    });
    this.#note({
      number: Math.max(0, ...this.#sources.map(({ number }) => number)) + 1,
      yields: versions === 'keep' && isNew,
      forms: forms.map((form) => ({ form, status: statusOf(form) })),
    });
    this.done.push(`import ${forms.length} ${versions}`);
  }

  #note(source: Source): void {
    this.#sources = [...this.#sources, source];
  }

  /** A form set aside, with its first row; `null` for none. */
  #aside(isMendable: (form: Form) => boolean) {
    const all = this.#sources.flatMap((source) => {
      const rows = firstRows(source.forms.map(({ form }) => form));
      return source.forms.flatMap(({ form, status }, at) =>
        status === 'quarantined' && isMendable(form) ? [{ source, form, at, row: rows[at] ?? 0 }] : [],
      );
    });
    return all.length === 0 ? null : this.#pick(all);
  }

  #become(source: Source, at: number, now: Source['forms'][number]): void {
    const forms = source.forms.with(at, now);
    this.#sources = this.#sources.map((one) => (one === source ? { ...one, forms } : one));
  }

  async #drop(): Promise<void> {
    const one = this.#aside(() => true);
    if (one === null) return;
    const { source, form, at, row } = one;
    await this.workspace.removals.drop({ source: source.number, sheet: null, row }, form.name);
    if (this.#dice(3) === 0) await this.workspace.removals.undo();
    else this.#become(source, at, { form, status: 'dropped' });
    this.done.push('drop');
  }

  async #mend(): Promise<void> {
    const one = this.#aside(
      ({ year, annual }) => year === '去年' && statusOf({ year: '2023', annual } as Form) === 'accepted',
    );
    if (one === null) return;
    const { source, form, at, row } = one;
    const edits = form.lines.map((_, part) => ({
      ...{ sheet: null, row: row + part, part: 0, column: 0, label: '年度' },
      ...{ before: '去年', text: '2023' },
    }));
    await this.workspace.originals.amend(source.number, edits);
    this.#become(source, at, { form: { ...form, year: '2023' }, status: 'accepted' });
    this.done.push('mend');
  }

  async #remove(): Promise<void> {
    if (this.#sources.length < 2) return;
    const source = this.#pick(this.#sources);
    await this.workspace.remove(source.number);
    if (this.#dice(2) === 0) await this.workspace.removals.undo();
    else this.#sources = this.#sources.filter((one) => one !== source);
    this.done.push('remove');
  }

  /** A 整改单 of one form goes out and comes back with a target written anew. */
  async #return(): Promise<void> {
    const held = [...prevailing(this.#sources).values()];
    if (held.length === 0) return;
    const { form } = this.#pick(held);
    const [line] = form.lines;
    if (line === undefined || line.name === '无') return;
    const [row] = await this.workspace.ask('select identity from seen where code = :code and year = :year', {
      code: form.code,
      year: Number(form.year),
    });
    const view = readView('#/diagnosis?year=all');
    const parcel = await sendCorrections(this.workspace, {
      sent: { identity: String(row?.identity) },
      view,
      deadline: '2026-12-15',
    });
    if (parcel === null) return;
    this.sent.add(keyOf(form));
    const sheets = await plainSheets(new File([parcel.content], parcel.name));
    const target = `≥${1 + this.#dice(90)}%`;
    const paper = sheets.find(({ rows }) => rows.some((cells) => cells.includes(line.label)));
    if (paper === undefined) return;
    const answers = [{ sheet: paper.name, line: line.label, right: target }];
    const { report } = await handBack(this.workspace, [await workbookOf(answered(sheets, answers), '整改单.xlsx')]);
    if (report.status === 'failed' || report.undo === null) return;
    const lines = form.lines.with(0, { ...line, target });
    this.#note({
      number: Math.max(0, ...this.#sources.map(({ number }) => number)) + 1,
      yields: false,
      forms: [{ form: { ...form, lines }, status: 'accepted' }],
    });
    this.done.push('return');
  }

  async #judge(): Promise<void> {
    const found = await this.workspace.ask(
      'select finding.project, rule, position, kind from finding join seen on seen.project = finding.project order by all',
    );
    const start = this.#dice(5);
    const places = found
      .filter((_, at) => at % 5 === start)
      .map(({ project, rule, position, kind }) => ({
        project: Number(project),
        rule: String(rule),
        position: position === null ? null : Number(position),
        kind: kind === null ? null : String(kind),
      }));
    await this.workspace.reviewing.judge(places, this.#pick(['confirmed', 'rejected', 'not_applicable']), '核对过');
    this.done.push('judge');
  }
}
