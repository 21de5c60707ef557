import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useDesk } from '#app/frame/context.ts';
import type { AmountRecord, WordsRecord } from '#view/filter.ts';
import { inScale, inYuan } from '#view/scaled.ts';
import type { FilterKey } from '#view/view.ts';

interface Props {
  readonly filter: (AmountRecord | WordsRecord) & { readonly key: FilterKey };
  readonly held: string | readonly string[] | null;
}

/** How long a hand rests before what was typed becomes the filter. */
const REST_MS = 350;

/** A text that becomes a filter while it is typed; amounts are typed in the unit on screen and kept in 元. */
export function TextFilter({ filter, held }: Props) {
  const { text, view, setView } = useDesk();
  const shown = typeof held !== 'string' ? '' : filter.kind === 'amount' ? inScale(held, view.money) : held;
  const [value, setValue] = useState(shown);
  const typed = useRef(false);
  // What came from elsewhere (a link, 清除筛选) is shown; what is being typed stays.
  useEffect(() => {
    if (!typed.current) setValue(shown);
  }, [shown]);
  const wanted = filter.kind === 'amount' ? inYuan(value, view.money) : value.trim();
  const unread = wanted === null;
  const apply = () => {
    typed.current = false;
    if (wanted === null || wanted === (held ?? '')) return;
    setView({ ...view, filters: { ...view.filters, [filter.key]: wanted || null } });
  };
  const later = useRef(apply);
  later.current = apply;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every key starts the wait anew
  useEffect(() => {
    if (!typed.current) return;
    const timer = setTimeout(() => later.current(), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  const label =
    filter.kind === 'amount'
      ? text.filters.amount(text.filters[filter.key], text.scales[view.money])
      : text.filters[filter.key];
  return (
    <TextInput
      size="xs"
      className={`filter-${filter.kind}`}
      aria-label={label}
      placeholder={filter.kind === 'words' ? text.filters[filter.placeholder] : label}
      inputMode={filter.kind === 'words' ? 'search' : 'decimal'}
      value={value}
      error={unread ? text.filters.noAmount : undefined}
      onChange={(event) => {
        typed.current = true;
        setValue(event.currentTarget.value);
      }}
      onBlur={apply}
      onKeyDown={(event) => {
        if (event.key === 'Enter') apply();
      }}
    />
  );
}
