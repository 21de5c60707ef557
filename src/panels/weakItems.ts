import type { MarkFilter } from '#charts/chart.ts';
import { KINDS, type KindId, kindBit } from '#domain/kinds.ts';
import { maskHas } from '#domain/states.ts';
import type { Row } from '#engine/engine.ts';
import { number, text as textOf } from '#model/rows.ts';
import { RULES } from '#rules/catalogue.ts';
import type { Rule } from '#rules/rule.ts';
import { count } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import { ruleName } from '#view/rules.ts';
import { type Slot, slotIn } from './slots.ts';

/** One weak item (薄弱项) of a form in words. */
export interface WeakItem {
  readonly kind: KindId;
  readonly slot: Slot;
  readonly suspected: boolean;
  /** 生态效益 写“无”, 社会效益 疑似伪量化 */
  readonly label: string;
  /** The forms with the same weakness. */
  readonly pick: MarkFilter;
}

/** Whether a kind is a weak item of a row that has the masks of `seen`, in a word; `null` where it is none. */
export function weakWord(row: Row, kind: KindId, text: Text): string | null {
  if (!maskHas(number(row, 'weak'), kindBit(kind))) return null;
  return isSuspected(row, kind) ? text.weak.suspectedItem : text.weak.item;
}

export function isSuspected(row: Row, kind: KindId): boolean {
  return maskHas(number(row, 'weak_suspected'), kindBit(kind));
}

/**
 * The weak items of a row that has the masks of `seen` and `grounds` (the rules behind them, `kind.rule` by separators, as
 * from the view weak_ground): the certain ones first, each in official order.
 */
export function weakItemsOf(row: Row, text: Text): readonly WeakItem[] {
  const grounds = (textOf(row, 'grounds') ?? '').split('\u001f');
  const items = KINDS.flatMap(({ id }): readonly WeakItem[] => {
    const slot = slotIn(row, id);
    if (slot === null || !maskHas(number(row, 'weak'), kindBit(id))) return [];
    const suspected = isSuspected(row, id);
    const kind = text.kinds[id];
    if (slot.state !== 'given') {
      const label = text.findings.weakest.deduction(kind, text.states[slot.state]);
      return [{ kind: id, slot, suspected, label, pick: { kind: id, state: slot.state } }];
    }
    const rules = RULES.filter((rule) => grounds.includes(`${id}.${rule.id}`));
    const how = (suspected ? rules : surest(rules)).map((rule) => {
      const name = ruleName(rule.id, text);
      return suspected && rule.confidence === 'B' ? text.weak.suspected(name) : name;
    });
    const label = text.findings.weakest.deduction(kind, how.join(text.list.comma));
    const [rule] = rules;
    const pick: MarkFilter =
      slot.misplaced || rule === undefined ? { kind: id, state: 'misplaced' } : { kind: id, rule: rule.id };
    return [{ kind: id, slot, suspected, label, pick }];
  });
  return items.toSorted((a, b) => Number(a.suspected) - Number(b.suspected));
}

/** What makes an item certain: the certain rules; without any it is one that goes by words and was confirmed. */
function surest(rules: readonly Rule[]): readonly Rule[] {
  const certain = rules.filter(({ confidence }) => confidence === 'A');
  return certain.length > 0 ? certain : rules;
}

/** 4 项薄弱，另 2 项疑似 */
export function weakCount(row: Row, text: Text): string {
  return text.weak.items(count(number(row, 'certain_items')), count(number(row, 'suspected_items')));
}

/** 大额薄弱项目, 薄弱项目, or nothing. */
export function weakStanding(row: Row, text: Text): string | null {
  if (row.large_weak === true) return text.weak.large;
  return row.weakly_justified === true ? text.weak.project : null;
}
