import { Button, TextInput } from '@mantine/core';
import { Suspense, useState } from 'react';
import { Boundary } from '#app/frame/Boundary.tsx';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { useAnswer } from '#app/frame/useAnswer.ts';
import { ViewMenu } from '#app/views/ViewMenu.tsx';
import { count } from '#text/format.ts';
import { CROSS, DOWN } from '#ui/icons.tsx';
import { choicesOf, OPTIONS, SHOWN } from '#view/options.ts';
import { type Filters, NO_FILTERS } from '#view/view.ts';
import { chips } from './chips.ts';
import { FilterMenu } from './FilterMenu.tsx';

const MENUS = ['year', 'category', 'department', 'unit', 'kind', 'state', 'rule', 'severity'] as const;

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
        {MENUS.map((filter) => (
          <FilterMenu
            key={filter}
            label={text.filters[filter]}
            choices={choicesOf(filter, options, text)}
            chosen={view.filters[filter]}
            onChange={(values) => choose({ ...view.filters, [filter]: values })}
          />
        ))}
        <Amount key={`min ${view.filters.min}`} filter="min" />
        <Amount key={`max ${view.filters.max}`} filter="max" />
        <Words key={`q ${view.filters.q}`} />
      </div>
      <div className="crumbs">
        <span className="note" data-testid="shown" aria-live="polite">
          {text.filters.matching(count(Number(shown?.shown ?? 0)), count(Number(shown?.projects ?? 0)))}
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

function Amount({ filter }: { readonly filter: 'min' | 'max' }) {
  return <TextFilter filter={filter} width="amount" />;
}

function Words() {
  return <TextFilter filter="q" width="words" />;
}

/** A text that becomes a filter with Enter or on leaving the field. */
function TextFilter({ filter, width }: { readonly filter: 'min' | 'max' | 'q'; readonly width: string }) {
  const { text, view, setView } = useDesk();
  const [value, setValue] = useState(view.filters[filter] ?? '');
  const apply = () => {
    if (value.trim() !== (view.filters[filter] ?? '')) {
      setView({ ...view, filters: { ...view.filters, [filter]: value.trim() || null } });
    }
  };
  return (
    <TextInput
      size="xs"
      className={`filter-${width}`}
      aria-label={text.filters[filter]}
      placeholder={filter === 'q' ? text.filters.search : text.filters[filter]}
      inputMode={filter === 'q' ? 'search' : 'decimal'}
      value={value}
      onChange={(event) => setValue(event.currentTarget.value)}
      onBlur={apply}
      onKeyDown={(event) => {
        if (event.key === 'Enter') apply();
      }}
    />
  );
}
