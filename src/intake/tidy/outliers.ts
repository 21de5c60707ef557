/** A value this many times the median of its file is out of all proportion. */
const TIMES = 1000;
const LEAST_VALUES = 5;
/** Places are kept for the largest values only. */
const KEPT = 1000;

interface Large<Place> {
  readonly value: number;
  readonly place: Place;
}

/** The amounts of one file, to find those that are out of proportion to the others. */
export class Outliers<Place> {
  readonly #values: number[] = [];
  #large: Large<Place>[] = [];
  #least = 0;

  add(value: number, place: () => Place): void {
    if (value <= 0) return;
    this.#values.push(value);
    if (value <= this.#least) return;
    this.#large.push({ value, place: place() });
    if (this.#large.length > 2 * KEPT) {
      this.#large = this.#large.toSorted((a, b) => b.value - a.value).slice(0, KEPT);
      this.#least = this.#large.at(-1)?.value ?? 0;
    }
  }

  /** Those above a thousand times the median, with how many times it they are. */
  get found(): readonly (Large<Place> & { readonly times: number })[] {
    if (this.#values.length < LEAST_VALUES) return [];
    const median = this.#values.toSorted((a, b) => a - b)[Math.floor(this.#values.length / 2)] ?? 0;
    return this.#large
      .filter(({ value }) => value > TIMES * median)
      .map((large) => ({ ...large, times: Math.round(large.value / median) }));
  }
}
