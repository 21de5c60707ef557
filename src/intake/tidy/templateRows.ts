import type { IndicatorField } from '#domain/columns.ts';
import { type KindId, kindOf } from '#domain/kinds.ts';
import type { Part, RawForm } from './raw.ts';

/** What a template prints where the name of an indicator is to be written: 指标1：, 1., ……, （空）. */
const PLACEHOLDER =
  /^(?:(?:三级)?指标(?:名称)?[\dX一二三四五六七八九十]*|\d{1,2}|[(（]\d{1,2}[)）])?[\s.·…。:：、,，_—-]*$/iu;

/** What may stand beside it and says nothing. */
const NOTHING = /^[\s.·…。:：、,，_—-]*$/u;

/** A form without the rows its template left in it, and the kinds that only such rows print. */
export function withoutTemplateRows(form: RawForm): RawForm {
  const kept = form.indicators.filter((part) => !isTemplate(part));
  if (kept.length === form.indicators.length) return form;
  const left = form.indicators.filter(isTemplate);
  const raw = left.map(({ texts }) => texts.indicator ?? '').filter(Boolean);
  const rows = left.map(({ row }) => row);
  const remark = {
    code: 'X46' as const,
    row: Math.min(...rows),
    column: null,
    raw: [...new Set(raw)].join(', ').slice(0, 200),
    detail: String(left.length),
  };
  const blank = new Set(left.flatMap(kindsOf));
  for (const kind of kept.flatMap(kindsOf)) blank.delete(kind);
  return { ...form, indicators: kept, blankKinds: [...blank], remarks: [...form.remarks, remark] };
}

/** A row is a template's where its name is a placeholder and nothing is filled in beside it. A blank name alone is none. */
function isTemplate({ texts }: Part<IndicatorField>): boolean {
  const filled = [texts.target, texts.measure_unit].some((text) => text !== undefined && !NOTHING.test(text));
  return isPlaceholder(texts.indicator ?? '') && !filled;
}

/** Whether a template left this where the name of an indicator is to be written. */
export function isPlaceholder(text: string): boolean {
  const name = text.normalize('NFKC').trim();
  return name !== '' && !/^[-—_/]+$/.test(name) && PLACEHOLDER.test(name);
}

function kindsOf({ texts }: Part<IndicatorField>): readonly KindId[] {
  const kind = kindOf(texts.level1 ?? null, texts.level2 ?? null);
  return kind === null ? [] : [kind];
}
