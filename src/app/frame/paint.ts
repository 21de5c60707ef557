/**
 * Timing marks for outside checks: a view counts as painted when every panel of the page has painted it.
 * Panels report with the key of the view they have drawn.
 */
class PaintClock {
  #key = '';
  #waiting = new Set<string>();
  #chartSeen = false;

  /** A new view (filters or page) is to be shown by these panels. */
  changed(key: string, panels: readonly string[]): void {
    if (key === this.#key) return;
    this.#key = key;
    this.#waiting = new Set(panels);
    performance.mark('mingji:view-changed');
  }

  painted(key: string, panel: string, chart: boolean): void {
    if (chart && !this.#chartSeen) {
      this.#chartSeen = true;
      performance.mark('mingji:first-chart');
    }
    if (key !== this.#key || !this.#waiting.delete(panel)) return;
    if (this.#waiting.size === 0) performance.mark('mingji:view-painted');
  }
}

export const paintClock = new PaintClock();
