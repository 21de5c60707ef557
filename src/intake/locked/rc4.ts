/** The stream cipher RC4, which old workbooks are closed with. Opening and closing are the same. */
export class Rc4 {
  readonly #state = Uint8Array.from({ length: 256 }, (_, at) => at);
  #one = 0;
  #other = 0;

  constructor(key: Uint8Array) {
    for (let at = 0, other = 0; at < 256; at++) {
      other = (other + this.#at(at) + (key[at % key.length] ?? 0)) & 0xff;
      this.#swap(at, other);
    }
  }

  /** The next bytes with the stream mixed in. */
  mixed(bytes: Uint8Array): Uint8Array {
    return bytes.map((byte) => {
      this.#one = (this.#one + 1) & 0xff;
      this.#other = (this.#other + this.#at(this.#one)) & 0xff;
      this.#swap(this.#one, this.#other);
      return byte ^ this.#at((this.#at(this.#one) + this.#at(this.#other)) & 0xff);
    });
  }

  #at(place: number): number {
    return this.#state[place] ?? 0;
  }

  #swap(one: number, other: number): void {
    const before = this.#at(one);
    this.#state[one] = this.#at(other);
    this.#state[other] = before;
  }
}
