/** A row of indicators as a file writes it. */
export interface Line {
  readonly label: string;
  readonly name: string;
  readonly target: string;
}

/** A form as a file writes it. Codes are one project over the years. */
export interface Form {
  readonly year: string;
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly unit: string;
  readonly total: string;
  readonly annual: string;
  readonly lines: readonly Line[];
}

/** A file that came in, as one who keeps a list by hand would note it. */
export interface Source {
  readonly number: number;
  readonly yields: boolean;
  readonly forms: readonly { readonly form: Form; readonly status: 'accepted' | 'quarantined' | 'dropped' }[];
}

const HEADER =
  '年度,项目编码,项目名称,项目类别,实施单位,项目资金总额(万元),年度资金申请总额(万元),framework,二级指标,三级指标,年度指标值';

/** The text of a file with these forms, one row an indicator. */
export function csvOf(forms: readonly Form[]): string {
  const rows = forms.flatMap(({ year, code, name, category, unit, total, annual, lines }) =>
    lines.map(({ label, name: indicator, target }) =>
      [year, code, name, category, unit, total, annual, '2015', label, indicator, target].join(','),
    ),
  );
  return `${[HEADER, ...rows].join('\n')}\n`;
}

/** The first row of each form in its file. */
export function firstRows(forms: readonly Form[]): readonly number[] {
  let row = 2;
  return forms.map(({ lines }) => {
    const first = row;
    row += lines.length;
    return first;
  });
}

/** Whether a form as it stands can come in: a year, and an amount that is a number and not negative. */
export function statusOf({ year, annual }: Form): 'accepted' | 'quarantined' {
  return /^\d{4}$/.test(year) && /^(?:\d+(?:\.\d+)?)?$/.test(annual) ? 'accepted' : 'quarantined';
}

/** Fen: the annual amount, else the total; `null` where neither is an amount. */
export function fenOf({ annual, total }: Form): number | null {
  const stated = [annual, total].find((text) => /^\d/.test(text));
  return stated === undefined ? null : Math.round(Number(stated) * 1_000_000);
}

export function keyOf({ year, code }: Pick<Form, 'year' | 'code'>): string {
  return `${year} ${code}`;
}

/** The source whose version of each form holds, by the form: the newest, but what was let in beside others comes last. */
export function prevailing(sources: readonly Source[]): ReadonlyMap<string, { source: Source; form: Form }> {
  const order = [
    ...sources.filter(({ yields }) => !yields).toSorted((a, b) => b.number - a.number),
    ...sources.filter(({ yields }) => yields).toSorted((a, b) => a.number - b.number),
  ];
  const held = new Map<string, { source: Source; form: Form }>();
  for (const source of order) {
    for (const { form, status } of source.forms) {
      if (status === 'accepted' && !held.has(keyOf(form))) held.set(keyOf(form), { source, form });
    }
  }
  return held;
}

export const OUTCOMES = ['accepted', 'quarantined', 'dropped', 'superseded'] as const;
export type Ledger = Readonly<Record<'found' | (typeof OUTCOMES)[number], { forms: number; fen: number }>>;

/** What became of every form of some sources; `held` are the versions that hold among all. */
export function ledgerOf(sources: readonly Source[], held: ReturnType<typeof prevailing>): Ledger {
  const all = sources.flatMap((source) =>
    source.forms.map(({ form, status }) => {
      const holds = held.get(keyOf(form))?.source === source;
      return { fen: fenOf(form) ?? 0, outcome: status === 'accepted' && !holds ? ('superseded' as const) : status };
    }),
  );
  const of = (some: typeof all) => ({ forms: some.length, fen: some.reduce((sum, { fen }) => sum + fen, 0) });
  const parts = OUTCOMES.map((outcome) => [outcome, of(all.filter((one) => one.outcome === outcome))]);
  return { found: of(all), ...Object.fromEntries(parts) } as Ledger;
}
