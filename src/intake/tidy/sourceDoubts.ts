import { AMOUNT_FIELDS, type AmountField } from '#domain/columns.ts';
import type { Project } from '#domain/project.ts';
import { NearNames } from './nearNames.ts';
import { Outliers } from './outliers.ts';
import type { RawForm, Remark } from './raw.ts';
import { isSuspectAmount } from './suspectAmount.ts';

/** A remark on one form that could be made only once all forms of its file were seen. */
interface Late {
  readonly form: Pick<RawForm, 'sheet'>;
  readonly remark: Remark;
  readonly number: number;
}

type Place = Omit<Late, 'remark'> & Pick<Remark, 'row' | 'column' | 'raw'>;

/** What looks odd only beside the other forms of a file: names nearly alike (X04), amounts out of proportion (X02). */
export class SourceDoubts {
  readonly #names = { department: new NearNames<Place>(), unit: new NearNames<Place>() };
  readonly #amounts = new Outliers<Place>();

  add(raw: RawForm, project: Project, number: number): void {
    for (const field of ['department', 'unit'] as const) {
      const name = project[field];
      if (name !== null) this.#names[field].add(name, () => placeOf(raw, field, number));
    }
    if (project.money_unit !== '万元') return;
    const field = largestOf(project);
    const fen = field === null ? null : project.amounts[field];
    if (field === null || fen === null || isSuspectAmount(fen, '万元')) return;
    this.#amounts.add(fen, () => placeOf(raw, field, number));
  }

  get all(): readonly Late[] {
    const near = Object.values(this.#names).flatMap((names) =>
      names.near.map(({ place, meant }) => late(place, 'X04', meant)),
    );
    const large = this.#amounts.found.map(({ place, times }) => late(place, 'X02', String(times)));
    return [...near, ...large];
  }
}

function late({ form, number, row, column, raw }: Place, code: Remark['code'], detail: string): Late {
  return { form, number, remark: { code, row, column, raw, detail } };
}

/** One amount speaks for a form: a unit mistaken for another is mistaken for all of its amounts. */
function largestOf({ amounts }: Project): AmountField | null {
  return AMOUNT_FIELDS.reduce<AmountField | null>(
    (largest, field) => ((amounts[field] ?? 0) > (largest === null ? 0 : (amounts[largest] ?? 0)) ? field : largest),
    null,
  );
}

function placeOf({ sheet, project }: RawForm, field: AmountField | 'department' | 'unit', number: number): Place {
  const place = project.placement[field];
  const row = project.row + (place?.rows_below ?? 0);
  return { form: { sheet }, number, row, column: place?.column ?? null, raw: project.texts[field] ?? null };
}
