import { filtersInWords } from '#app/filters/chips.ts';
import { useTime } from '#app/filters/useTime.ts';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { packName } from '#app/rules/packName.ts';
import { SheetLink } from '#app/sheet/SheetLink.tsx';
import type { Hands } from '#panels/hands.ts';
import { packVersion } from '#rules/pack.ts';
import { toggled } from '#view/view.ts';
import { AskedRows } from './AskedRows.tsx';
import { SumLink } from './SumLink.tsx';

/** What the page hands to the View of a panel. */
export function useHands(): Hands {
  const { text, palette, view, setView } = useDesk();
  const { identity, review } = useLoaded();
  const time = useTime();
  return {
    time,
    text,
    palette,
    view,
    setView,
    pick: (filter) => {
      if (filter !== undefined) setView({ ...view, filters: toggled(view.filters, filter) });
    },
    FormLink: SheetLink,
    SumLink,
    Rows: AskedRows,
    rests: {
      filters: filtersInWords(view, time, text),
      fingerprint: `${identity.data}-${identity.judging}`,
      rules: review === null ? '' : text.rules.packed(packName(review.pack, text), packVersion(review.pack)),
    },
  };
}
