/** What stands on one page, in points from its top left corner. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly signs: readonly Sign[];
  readonly rules: readonly Rule[];
  /** Whether a picture is on it. */
  readonly pictured: boolean;
}

/** One letter as it was set. */
export interface Sign {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line it stands on. */
  readonly base: number;
  readonly size: number;
  /** Set upright on a page read from left to right; others stand on their side. */
  readonly upright: boolean;
  /** Whether it shows, or is clipped away or off the page; and where it counts as standing: text that runs over the edge of its cell is clipped there, and belongs to it. */
  readonly seen: boolean;
  readonly x: number;
  readonly y: number;
  /** Whether the edge of its cell cuts it off: it covers nothing beyond. */
  readonly cut: boolean;
}

/** A drawn straight line, level or plumb: at `at` across, from `from` to `to` along. */
export interface Rule {
  readonly level: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}
