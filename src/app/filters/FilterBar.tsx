import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import { Boundary } from '#app/frame/Boundary.tsx';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { useAnswer } from '#app/frame/useAnswer.ts';
import { CompareLink, UnitLink } from '#app/projects/UnitLink.tsx';
import { ViewMenu } from '#app/views/ViewMenu.tsx';
import type { Row } from '#engine/engine.ts';
import { count } from '#text/format.ts';
import { CROSS, DOWN } from '#ui/icons.tsx';
import { useRoving } from '#ui/roving.ts';
import { type FilterRecord, listIn } from '#view/filter.ts';
import { FILTERS, TIME_KEYS } from '#view/filters.ts';
import { choicesOf, OPTIONS, SHOWN } from '#view/options.ts';
import { cleared, type Filters } from '#view/view.ts';
import { chips } from './chips.ts';
import { Dropdown } from './Dropdown.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import { TextFilter } from './TextFilter.tsx';
import { TimeMenus } from './TimeMenus.tsx';
import './filters.css';

type Known = (typeof FILTERS)[number];
const ASIDE: readonly Known[] = FILTERS.filter((record: FilterRecord) => record.aside === true);
const UPFRONT: readonly Known[] = FILTERS.filter(
  (record) => !ASIDE.includes(record) && !TIME_KEYS.includes(record.key),
);

/** One row on every page: the years first, then the filters; under it what is chosen, each with its way out. */
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
  const chosen = chips(view, text);
  const [unit] = view.filters.unit.length === 1 ? view.filters.unit : [];
  const [unfolded, setUnfolded] = useState(false);
  const roving = useRoving<HTMLElement>();
  return (
    <search className="filters" aria-label={text.filters.title} {...roving}>
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
        <TimeMenus />
        <Fields records={UPFRONT} options={options} />
        <Aside options={options} />
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
        {unit !== undefined && view.page !== 'unit' && <UnitLink unit={unit}>{text.unit.page}</UnitLink>}
        <CompareLink />
        {chosen.length > 0 && (
          <Button
            size="compact-xs"
            variant="subtle"
            data-testid="clear-filters"
            onClick={() => choose(cleared(view.filters))}
          >
            {text.filters.clear}
          </Button>
        )}
        <ViewMenu />
      </div>
    </search>
  );
}

/** 更多: the filters seldom asked for. */
function Aside({ options }: { readonly options: readonly Row[] }) {
  const { text, view } = useDesk();
  const held = ASIDE.filter(({ key }) => listIn(view.filters, key).length > 0).length;
  return (
    <Dropdown
      label={`${text.filters.more}${held > 0 ? ` ${count(held)}` : ''}`}
      on={held > 0}
      position="bottom-end"
      list="filter-aside"
      testId="more-filters"
    >
      <Fields records={ASIDE} options={options} within />
    </Dropdown>
  );
}

interface FieldsProps {
  readonly records: readonly Known[];
  readonly options: readonly Row[];
  /** Lists open inside what they stand in, which closes at a click beside itself. */
  readonly within?: boolean;
}

function Fields({ records, options, within = false }: FieldsProps) {
  const { text, view, setView } = useDesk();
  return records.map((filter) => {
    if (filter.kind === 'against') return null;
    if (filter.kind !== 'list') {
      return <TextFilter key={`${filter.key} ${view.money}`} filter={filter} held={view.filters[filter.key]} />;
    }
    return (
      <FilterMenu
        key={filter.key}
        label={text.filters[filter.key]}
        choices={choicesOf(filter, options, text)}
        chosen={view.filters[filter.key]}
        within={within}
        onChange={(values) => setView({ ...view, filters: { ...view.filters, [filter.key]: values } })}
      />
    );
  });
}
