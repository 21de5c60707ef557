import { Button, Checkbox, CloseButton, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { text as textOf } from '#model/rows.ts';
import { VERDICTS, type VerdictWord } from '#panels/findings/finding.ts';
import { count } from '#text/format.ts';
import { spotName } from './queue.ts';
import sameSql from './same-wording.sql?raw';
import type { DeskRemark } from './useForm.ts';
import type { Verdicts } from './useVerdicts.ts';

interface Props {
  readonly remark: DeskRemark;
  readonly verdicts: Verdicts;
  readonly onClose: () => void;
}

/** Listed at most; all that are listed are judged, and no others. */
const MOST = 500;

/** The same finding on the same wording in other years and units: what a verdict will cover, one by one, in one commit. */
export function SameWording({ remark, verdicts, onClose }: Props) {
  const { text, workspace } = useDesk();
  const { forms } = useLoaded();
  const words = text.desk;
  const [spot] = remark.spots;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { data } = useQuery({
    queryKey: [forms, 'same wording', spot],
    queryFn: () =>
      workspace.ask(sameSql, {
        project: spot?.project ?? null,
        position: spot?.position ?? null,
        rule: spot?.rule ?? null,
      }),
  });
  if (data === undefined) return <p className="note">{words.waiting}</p>;
  const listed = data.slice(0, MOST).map((row) => ({
    spot: {
      project: Number(row.project),
      rule: String(row.rule),
      position: Number(row.position),
      kind: textOf(row, 'kind'),
    },
    name: [row.year, textOf(row, 'unit'), textOf(row, 'name')].filter(Boolean).join(' · '),
    wording: [textOf(row, 'indicator'), textOf(row, 'target')].filter(Boolean).join(text.list.colon),
  }));
  const keyOf = (one: (typeof listed)[number]) => `${one.spot.project} ${spotName(one.spot)}`;
  const chosen = listed.filter((one) => !left.has(keyOf(one)));
  const years = new Set(data.map(({ year }) => year)).size;
  const units = new Set(data.map(({ unit }) => unit)).size;
  const judge = (verdict: VerdictWord) => {
    if (verdict === 'not_applicable' && reason.trim() === '') {
      setAsked(true);
      return;
    }
    verdicts.judge(
      chosen.map((one) => one.spot),
      { verdict, reason: reason.trim() },
    );
    onClose();
  };
  return (
    <section className="desk-same" aria-label={words.coversTitle} data-testid="same-wording">
      <div className="desk-item-head">
        <h4>{words.coversTitle}</h4>
        <CloseButton size="sm" aria-label={text.verdicts.close} onClick={onClose} />
      </div>
      <p className="note">
        {data.length < 2 ? words.coversNone : words.covers(count(data.length), count(years), count(units))}
      </p>
      {data.length > MOST && <p className="note">{words.coversCut(count(MOST))}</p>}
      <ul className="plain-list">
        {listed.map((one) => {
          const key = keyOf(one);
          const said = verdicts.of(one.spot);
          return (
            <li key={key}>
              <Checkbox
                size="xs"
                checked={!left.has(key)}
                onChange={() => setLeft(toggled(left, key))}
                label={
                  <>
                    {one.name}
                    <span className="note">
                      {[one.wording, said === null ? null : text.verdicts.verdicts[said.verdict]]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </>
                }
              />
            </li>
          );
        })}
      </ul>
      <TextInput
        size="xs"
        aria-label={words.reason}
        placeholder={words.reason}
        value={reason}
        error={asked && reason.trim() === '' ? text.verdicts.reasonNeeded : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="desk-buttons">
        {VERDICTS.map((verdict) => (
          <Button
            key={verdict}
            size="compact-xs"
            variant="default"
            disabled={chosen.length === 0}
            onClick={() => judge(verdict)}
          >
            {words.judgeCovered(text.verdicts.verdicts[verdict], count(chosen.length))}
          </Button>
        ))}
      </div>
    </section>
  );
}

function toggled(all: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(all);
  if (!next.delete(key)) next.add(key);
  return next;
}
