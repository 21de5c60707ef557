import type { CorrectionForm } from '#domain/corrections/correctionForm.ts';
import { statedText } from '#domain/money.ts';
import { sheetName } from '#export/xlsx.ts';
import { correctionPaper as words } from '#text/correctionPaper.ts';
import { correctionSheet } from './correctionSheet.ts';
import { type Paper, type PaperCell, paperSheet, printedHeads } from './paper.ts';

/** What every 整改单 of one going out says of where it comes from. */
export interface Sending {
  /** YYYY-MM-DD, or ''. */
  readonly deadline: string;
  /** Whether only confirmed findings are in it. */
  readonly confirmed: boolean;
  readonly facts: readonly { readonly label: string; readonly words: string }[];
}

/** A file to be handed over. */
export interface Parcel {
  readonly name: string;
  readonly content: Blob;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One workbook for one unit, one archive of workbooks for several. The writers are loaded when they are needed. */
export async function corrections(forms: readonly CorrectionForm[], sending: Sending): Promise<Parcel> {
  const units = new Map<string, CorrectionForm[]>();
  for (const form of forms) units.set(form.unit, [...(units.get(form.unit) ?? []), form]);
  const files = new Map<string, Uint8Array>();
  for (const [unit, own] of units) {
    const rounds = words.rounds(roundsOf(own));
    const name = words.fileName(plainName(unit === '' ? words.noUnit : unit), rounds);
    files.set(unusedIn(files, name), await workbook(unit, own, sending));
  }
  const [first] = files;
  if (first !== undefined && files.size === 1) {
    return { name: first[0], content: new Blob([new Uint8Array(first[1])], { type: XLSX }) };
  }
  const { zipSync } = await import('fflate');
  const archive = zipSync(Object.fromEntries(files), { level: 0 });
  return { name: words.zipName(files.size), content: new Blob([new Uint8Array(archive)], { type: 'application/zip' }) };
}

async function workbook(unit: string, forms: readonly CorrectionForm[], sending: Sending): Promise<Uint8Array> {
  const names = sheetNames(forms);
  const papers = forms.map((form, at) => correctionSheet(form, names[at] ?? '', sending.deadline));
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    sheets: [guide(unit, { forms, names, sending }), ...papers].map(paperSheet),
    namedRanges: printedHeads(papers),
    defaultFont: { name: '宋体', size: 10 },
  });
}

interface Guided {
  readonly forms: readonly CorrectionForm[];
  readonly names: readonly string[];
  readonly sending: Sending;
}

/** 填写说明: whose it is, by when, by which rules over which data, how to fill it in, and what is in it. */
function guide(unit: string, { forms, names, sending }: Guided): Paper {
  const { facts } = words;
  const whose = unit === '' ? words.noUnit : unit;
  const findings = forms.reduce((sum, form) => sum + form.findings, 0);
  const amount = forms.reduce((sum, form) => sum + (form.amount ?? 0), 0);
  const years = [...new Set(forms.map(({ year }) => year))].toSorted();
  const left = forms.reduce((sum, form) => sum + form.left, 0);
  const said: readonly (readonly [string, string])[] = [
    [facts.unit, whose],
    [facts.round, words.rounds(roundsOf(forms))],
    [facts.deadline, sending.deadline === '' ? words.noDeadline : sending.deadline],
    [facts.years, years.map((year) => words.yearOf(year)).join('、')],
    [facts.forms, words.formCount(forms.length)],
    [facts.findings, [words.findingCount(findings), ...(left > 0 ? [words.leftOut(left)] : [])].join('；')],
    ...(sending.confirmed ? [[facts.only, words.onlyConfirmed] as const] : []),
    [facts.amount, `${statedText(amount, '万元')} 万元`],
    ...sending.facts.map(({ label, words: told }) => [label, told] as const),
  ];
  const [sheet, year, project, count] = words.listHead;
  return {
    name: words.guide,
    widths: [24, 10, 56, 12],
    hidden: [],
    frozen: 0,
    upright: true,
    lines: [
      [{ at: 0, text: words.guideTitle(whose), look: 'title', across: 4 }],
      ...said.map(([label, text]): readonly PaperCell[] => [
        { at: 0, text: label, look: 'label' },
        { at: 1, text, look: 'text', across: 3 },
      ]),
      [],
      [{ at: 0, text: words.howTo, look: 'head', across: 4 }],
      ...words.steps.map((step, at): readonly PaperCell[] => [
        { at: 0, text: `${at + 1}`, look: 'number' },
        { at: 1, text: step, look: 'text', across: 3 },
      ]),
      [],
      [{ at: 0, text: words.list, look: 'head', across: 4 }],
      [sheet, year, project, count].map((text, at): PaperCell => ({ at, text, look: 'label' })),
      ...forms.map((form, at): readonly PaperCell[] => [
        { at: 0, text: names[at] ?? '', look: 'text' },
        { at: 1, text: form.year, look: 'number' },
        { at: 2, text: form.name, look: 'text' },
        { at: 3, text: String(form.findings), look: 'number' },
      ]),
    ],
  };
}

function roundsOf(forms: readonly CorrectionForm[]): readonly number[] {
  return [...new Set(forms.map(({ round }) => round))].toSorted((a, b) => a - b);
}

const LONGEST_NAME = 31;

/** The names of projects as names of sheets: short, each once, case aside; the year tells those of one name apart. */
function sheetNames(forms: readonly CorrectionForm[]): readonly string[] {
  const used = new Set<string>([words.guide]);
  const plain = forms.map(({ name }) => name.replace(/\s+/g, ' ').trim() || words.title);
  return forms.map(({ year }, at) => {
    const name = plain[at] ?? '';
    const shared = plain.filter((other) => other === name).length > 1;
    for (let place = 1; ; place++) {
      const next = shortened(name, `${shared ? ` ${year}` : ''}${place === 1 ? '' : ` (${place})`}`);
      if (used.has(next.toLowerCase())) continue;
      used.add(next.toLowerCase());
      return next;
    }
  });
}

/** As much of a name as leaves room for what tells it apart. */
function shortened(name: string, end: string): string {
  return `${sheetName(name, 0)
    .slice(0, LONGEST_NAME - end.length)
    .trim()}${end}`;
}

/** Units that differ only in signs a file name cannot have. */
function unusedIn(files: ReadonlyMap<string, unknown>, name: string): string {
  for (let at = 1; ; at++) {
    const next = at === 1 ? name : name.replace(/\.xlsx$/, `(${at}).xlsx`);
    if (!files.has(next)) return next;
  }
}

function plainName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim();
}
