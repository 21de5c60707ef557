import { Button, Checkbox, Modal, ScrollArea, TextInput } from '@mantine/core';
import { Suspense, useState } from 'react';
import { filtersInWords } from '#app/filters/chips.ts';
import { useTime } from '#app/filters/useTime.ts';
import { useDesk } from '#app/frame/context.ts';
import { messageOf } from '#app/frame/messageOf.ts';
import { useAnswer } from '#app/frame/useAnswer.ts';
import { download } from '#export/download.ts';
import { number, sum } from '#model/rows.ts';
import { count } from '#text/format.ts';
import { CORRECTION_UNITS } from './correction.ts';
import { type Sent, sendCorrections } from './sendCorrections.ts';
import './corrections.css';

/** From this many units on a search field helps. */
const SEARCH_FROM = 10;

interface Props {
  /** The one form it is about; without it, the units under the present filters. */
  readonly identity?: string;
}

/** The button 生成整改单 and what it asks: which units, and by when. */
export function CorrectionDialog({ identity }: Props) {
  const { text, view } = useDesk();
  const words = text.corrections;
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const one = identity !== undefined;
  return (
    <>
      <Button
        size={one ? 'compact-xs' : 'xs'}
        variant="default"
        data-testid={one ? 'correct-form' : 'correct-units'}
        onClick={() => setOpen(true)}
      >
        {words.button}
      </Button>
      {/* Locking the scroll would write a style element, which the policy forbids. */}
      <Modal
        opened={open}
        onClose={close}
        title={words.title}
        size="lg"
        lockScroll={false}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        <Suspense fallback={<div className="waiting">{text.panel.loading}</div>}>
          {one ? (
            <OneForm identity={identity} onClose={close} />
          ) : (
            <Units key={JSON.stringify(view.filters)} onClose={close} />
          )}
        </Suspense>
      </Modal>
    </>
  );
}

function OneForm({ identity, onClose }: { readonly identity: string; readonly onClose: () => void }) {
  const { text } = useDesk();
  const words = text.corrections;
  return (
    <>
      <p className="note">{words.whyOne}</p>
      <Making sent={{ identity }} label={words.makeOne} onClose={onClose} />
    </>
  );
}

function Units({ onClose }: { readonly onClose: () => void }) {
  const { text, view } = useDesk();
  const words = text.corrections;
  const time = useTime();
  const [confirmed, setConfirmed] = useState(false);
  const whole = useAnswer(CORRECTION_UNITS.all);
  const only = useAnswer(CORRECTION_UNITS.confirmed);
  const units = (confirmed ? only : whole).map((row) => ({
    unit: String(row.unit),
    forms: number(row, 'forms_with_findings'),
    findings: number(row, 'findings'),
  }));
  const isAsked = whole.some((row) => number(row, 'findings') > 0);
  const weak = units.filter(({ findings }) => findings > 0).map(({ unit }) => unit);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(whole.filter((row) => number(row, 'findings') > 0).map((row) => String(row.unit))),
  );
  const [sought, setSought] = useState('');
  const all = weak.length > 0 && weak.every((unit) => chosen.has(unit));
  const sent = weak.filter((unit) => chosen.has(unit));
  if (!isAsked) return <p>{words.none}</p>;
  const own = units.filter(({ unit }) => sent.includes(unit));
  const total = (field: 'forms' | 'findings') => count(own.reduce((all, one) => all + one[field], 0));
  return (
    <>
      <p className="note">{words.why}</p>
      <p className="correction-scope" data-testid="correction-scope">
        {words.scope(filtersInWords(view, time, text), total('forms'), total('findings'))}
      </p>
      <Checkbox
        size="xs"
        data-testid="correction-confirmed"
        label={words.onlyConfirmed(count(sum(only, 'confirmed')), count(sum(whole, 'findings')))}
        checked={confirmed}
        disabled={sum(only, 'confirmed') === 0}
        onChange={(event) => setConfirmed(event.currentTarget.checked)}
      />
      <div className="correction-head">
        <strong>{words.units}</strong>
        <Checkbox
          size="xs"
          label={words.allUnits}
          checked={all}
          indeterminate={!all && sent.length > 0}
          onChange={() => setChosen(new Set(all ? [] : weak))}
        />
      </div>
      {units.length >= SEARCH_FROM && (
        <TextInput
          size="xs"
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      )}
      <ScrollArea.Autosize mah="40vh" className="correction-units">
        {units
          .filter(({ unit }) => unit.includes(sought.trim()))
          .map(({ unit, forms, findings }) => (
            <Checkbox
              key={unit}
              className="correction-unit"
              size="xs"
              label={unit === '' ? words.noUnit : unit}
              description={findings === 0 ? words.clean : words.unitLine(count(forms), count(findings))}
              disabled={findings === 0}
              checked={chosen.has(unit)}
              onChange={() => setChosen(toggled(chosen, unit))}
            />
          ))}
      </ScrollArea.Autosize>
      <Making sent={{ units: sent }} confirmed={confirmed} label={words.make(count(sent.length))} onClose={onClose} />
    </>
  );
}

interface MakingProps {
  readonly sent: Sent;
  readonly confirmed?: boolean;
  readonly label: string;
  readonly onClose: () => void;
}

type State = { readonly at: 'open' | 'making' } | { readonly at: 'said'; readonly bad: boolean; readonly said: string };

function Making({ sent, confirmed = false, label, onClose }: MakingProps) {
  const { text, view, workspace } = useDesk();
  const words = text.corrections;
  const [deadline, setDeadline] = useState('');
  const [state, setState] = useState<State>({ at: 'open' });
  const make = async () => {
    setState({ at: 'making' });
    try {
      const parcel = await sendCorrections(workspace, { sent, view, deadline, confirmed });
      if (parcel !== null) download(parcel.name, parcel.content);
      const said = parcel === null ? words.nothing : words.made(parcel.name);
      setState({ at: 'said', bad: parcel === null, said });
    } catch (cause) {
      const message = messageOf(cause);
      setState({ at: 'said', bad: true, said: words.failed(message) });
    }
  };
  return (
    <div className="correction-make">
      <TextInput
        size="xs"
        type="date"
        label={words.deadline}
        value={deadline}
        onChange={(event) => setDeadline(event.currentTarget.value)}
      />
      <div className="desk-line">
        <Button
          size="xs"
          data-testid="correction-make"
          disabled={state.at === 'making' || ('units' in sent && sent.units.length === 0)}
          onClick={make}
        >
          {state.at === 'making' ? words.making : label}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      {state.at === 'said' && (
        <p role={state.bad ? 'alert' : 'status'} className={state.bad ? 'notice notice-bad' : 'note'}>
          {state.said}
        </p>
      )}
    </div>
  );
}

function toggled(units: ReadonlySet<string>, unit: string): ReadonlySet<string> {
  const others = new Set([...units].filter((other) => other !== unit));
  return others.size < units.size ? others : others.add(unit);
}
