import { Button, TextInput } from '@mantine/core';
import { Suspense, useState } from 'react';
import { Boundary } from '#app/frame/Boundary.tsx';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { useAnswer } from '#app/frame/useAnswer.ts';
import { ViewMenu } from '#app/views/ViewMenu.tsx';
import { count } from '#text/format.ts';
import { CROSS, DOWN } from '#ui/icons.tsx';
import type { AmountRecord, WordsRecord } from '#view/filter.ts';
import { FILTERS } from '#view/filters.ts';
import { choicesOf, OPTIONS, SHOWN } from '#view/options.ts';
import { type FilterKey, type Filters, NO_FILTERS } from '#view/view.ts';
import { chips } from './chips.ts';
import { FilterMenu } from './FilterMenu.tsx';
import './filters.css';

/** One row of filters on every page, and under it what is chosen, each with its way out. */
export function FilterBar() {
  const { text } = useDesk();
  const { forms } = useLoaded();
  return (
    <Boundary fallback={() => <p className="notice notice-bad">{text.panel.failed}</p>}>
      <Suspense key={forms} fallback={<div className="filters" />}>
        <Filled />
      </Suspense>
    </Boundary>
  );
}

function Filled() {
  const { text, view, setView } = useDesk();
  const options = useAnswer(OPTIONS);
  const [shown] = useAnswer(SHOWN);
  const choose = (filters: Filters) => setView({ ...view, filters });
  const chosen = chips(view.filters, text);
  const [unfolded, setUnfolded] = useState(false);
  return (
    <search className="filters" aria-label={text.filters.title}>
      <Button
        size="xs"
        variant="default"
        className="filter-fold"
        aria-expanded={unfolded}
        rightSection={DOWN}
        onClick={() => setUnfolded(!unfolded)}
      >
        {text.filters.title}
      </Button>
      <div className={unfolded ? 'filter-row filter-row-unfolded' : 'filter-row'}>
        {FILTERS.map((filter) =>
          filter.kind === 'list' ? (
            <FilterMenu
              key={filter.key}
              label={text.filters[filter.key]}
              choices={choicesOf(filter, options, text)}
              chosen={view.filters[filter.key]}
              onChange={(values) => choose({ ...view.filters, [filter.key]: values })}
            />
          ) : (
            <TextFilter
              key={`${filter.key} ${view.filters[filter.key]}`}
              filter={filter}
              held={view.filters[filter.key]}
            />
          ),
        )}
      </div>
      <div className="crumbs">
        <span className="note" data-testid="shown" aria-live="polite">
          {text.filters.matching(count(Number(shown?.shown ?? 0)), count(Number(shown?.projects ?? 0)))}
          {Number(shown?.self_evaluations ?? 0) > 0 &&
            text.filters.besides(count(Number(shown?.self_evaluations ?? 0)))}
        </span>
        <Button
          size="compact-xs"
          variant="subtle"
          data-testid="show-rows"
          aria-pressed={view.behind !== null}
          onClick={() => setView({ ...view, behind: view.behind === null ? 'all' : null })}
        >
          {text.sheet.behind.button}
        </Button>
        {chosen.map(({ key, label, without }) => (
          <Button
            key={key}
            size="compact-xs"
            variant="light"
            className="crumb"
            aria-label={text.filters.remove(label)}
            rightSection={CROSS}
            onClick={() => choose(without)}
          >
            {label}
          </Button>
        ))}
        {chosen.length > 0 && (
          <Button size="compact-xs" variant="subtle" data-testid="clear-filters" onClick={() => choose(NO_FILTERS)}>
            {text.filters.clear}
          </Button>
        )}
        <ViewMenu />
      </div>
    </search>
  );
}

interface Held {
  readonly filter: (AmountRecord | WordsRecord) & { readonly key: FilterKey };
  readonly held: string | null;
}

/** A text that becomes a filter with Enter or on leaving the field. */
function TextFilter({ filter, held }: Held) {
  const { text, view, setView } = useDesk();
  const [value, setValue] = useState(held ?? '');
  const apply = () => {
    if (value.trim() !== (held ?? '')) {
      setView({ ...view, filters: { ...view.filters, [filter.key]: value.trim() || null } });
    }
  };
  return (
    <TextInput
      size="xs"
      className={`filter-${filter.kind}`}
      aria-label={text.filters[filter.key]}
      placeholder={text.filters[filter.kind === 'words' ? filter.placeholder : filter.key]}
      inputMode={filter.kind === 'words' ? 'search' : 'decimal'}
      value={value}
      onChange={(event) => setValue(event.currentTarget.value)}
      onBlur={apply}
      onKeyDown={(event) => {
        if (event.key === 'Enter') apply();
      }}
    />
  );
}
