import { Button } from '@mantine/core';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { NO_FILTERS } from '#view/view.ts';

/** A panel with nothing to show says whether data or the filters are to blame, and the way out. */
export function Empty() {
  const { text, view, setView } = useDesk();
  const { empty } = useLoaded();
  if (empty) {
    return (
      <p className="empty">
        {text.panel.noData}
        <br />
        <span className="note">{text.panel.noDataHint}</span>
      </p>
    );
  }
  return (
    <p className="empty">
      {text.filters.nothing}
      <br />
      <Button size="compact-xs" variant="subtle" onClick={() => setView({ ...view, filters: NO_FILTERS })}>
        {text.filters.clear}
      </Button>
    </p>
  );
}
