import type { DataSet } from '#data/dataset/dataset.ts';
import { MERGED, type NameMerge, saidIn } from './merges.ts';
import { type Offer, offersOf, type ShownName } from './offers.ts';

const SHOWN = `
select 'department' as field, department as name, count(*) as forms
from target_form
where department is not null
group by department
union all
select 'unit' as field, unit as name, count(*) as forms
from target_form
where unit is not null
group by unit
`;

/** Names of units and departments: which may be one, what was said of them, and taking that back. */
export class Names {
  readonly #data: DataSet;

  constructor(data: DataSet) {
    this.#data = data;
  }

  async said(): Promise<readonly NameMerge[]> {
    return saidIn(await this.#data.parts.storage.recall(MERGED));
  }

  /** Near names nobody has said anything of; none while a sample is shown. */
  async offers(): Promise<readonly Offer[]> {
    if (this.#data.loaded.sample !== null) return [];
    const rows = await this.#data.ask(SHOWN);
    const names = rows.map(
      ({ field, name, forms }): ShownName => ({
        field: field === 'department' ? 'department' : 'unit',
        name: String(name),
        forms: Number(forms),
      }),
    );
    return offersOf(names, await this.said());
  }

  /** Keeps what was said of two names: from now on they are one, or are not offered again. */
  say(merge: NameMerge): Promise<void> {
    return this.#keep((said) => [...said.filter((one) => !isSame(one, merge)), merge]);
  }

  takeBack(merge: NameMerge): Promise<void> {
    return this.#keep((said) => said.filter((one) => !isSame(one, merge)));
  }

  #keep(change: (said: readonly NameMerge[]) => readonly NameMerge[]): Promise<void> {
    return this.#data.inTurn(async () => {
      const { sample, damaged } = this.#data.loaded;
      const notes = new Map([[MERGED, JSON.stringify(change(await this.said()))]]);
      await this.#data.change(async () => undefined, { sources: this.#data.manifest.sources, notes });
      this.#data.tell(sample, damaged);
    });
  }
}

function isSame(one: NameMerge, other: NameMerge): boolean {
  return one.field === other.field && one.name === other.name && one.into === other.into;
}
