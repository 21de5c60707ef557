import { Checkbox, Radio } from '@mantine/core';
import { useDesk } from '#app/frame/context.ts';
import { reportingYear, type Time } from '#view/time.ts';
import { ALL_YEARS, NO_YEAR } from '#view/years.ts';
import { Dropdown } from './Dropdown.tsx';
import { useAtOnce } from './useAtOnce.ts';
import { useTime } from './useTime.ts';

/** 报告年度 and 对比年度: the year every figure speaks of, and the one it is held against. */
export function TimeMenus() {
  const { text } = useDesk();
  const time = useTime();
  const words = text.time;
  return (
    <>
      <Dropdown
        whole
        label={words.year}
        says={time.years.length === 0 ? words.missing : words.period(time.years.map(String))}
      >
        <ReportingYears time={time} />
      </Dropdown>
      <Dropdown whole label={words.against} says={againstText(time, text)}>
        <Against time={time} />
      </Dropdown>
    </>
  );
}

function againstText({ years, against, loaded }: Time, { time: words }: ReturnType<typeof useDesk>['text']): string {
  if (against !== null) return words.period([String(against)]);
  if (years.length > 1) return words.summed;
  return loaded.length === 1 ? words.single : words.off;
}

/** One year, or on purpose several, which are then added up. */
function ReportingYears({ time }: { readonly time: Time }) {
  const { text, view, setView } = useDesk();
  const words = text.time;
  const newest = time.loaded.at(-1);
  const [one, showOne] = useAtOnce(String(reportingYear(time) ?? ''));
  const [several, showSeveral] = useAtOnce(time.years.join(' '));
  const choose = (year: readonly string[]) => setView({ ...view, filters: { ...view.filters, year } });
  const listed = time.loaded.toReversed();
  return (
    <>
      <Radio.Group
        value={one}
        onChange={(year) => {
          showOne(year);
          choose(year === String(newest) ? [] : [year]);
        }}
        aria-label={words.year}
      >
        {listed.map((year) => (
          <Radio
            key={year}
            size="xs"
            value={String(year)}
            label={year === newest ? words.newest(String(year)) : String(year)}
          />
        ))}
      </Radio.Group>
      {time.loaded.length > 1 && (
        <Checkbox.Group
          label={words.sum}
          value={several.split(' ').filter(Boolean)}
          onChange={(years) => {
            showSeveral(years.join(' '));
            choose(years.length === time.loaded.length ? [ALL_YEARS] : years);
          }}
        >
          {listed.map((year) => (
            <Checkbox key={year} size="xs" value={String(year)} label={words.plus(String(year))} />
          ))}
        </Checkbox.Group>
      )}
    </>
  );
}

function Against({ time }: { readonly time: Time }) {
  const { text, view, setView } = useDesk();
  const words = text.time;
  const year = reportingYear(time);
  const [shown, show] = useAtOnce(String(time.against ?? NO_YEAR));
  if (year === null) return <p className="note">{words.summed}</p>;
  if (time.loaded.length === 1) return <p className="note">{words.single}</p>;
  const before = time.loaded.findLast((other) => other < year) ?? null;
  const others = time.loaded.filter((other) => other !== year).toReversed();
  return (
    <Radio.Group
      value={shown}
      onChange={(chosen) => {
        show(chosen);
        setView({ ...view, filters: { ...view.filters, against: chosen === String(before) ? null : chosen } });
      }}
      aria-label={words.against}
    >
      {others.map((other) => (
        <Radio
          key={other}
          size="xs"
          value={String(other)}
          label={other === before ? words.before(String(other)) : String(other)}
        />
      ))}
      <Radio size="xs" value={NO_YEAR} label={words.off} />
    </Radio.Group>
  );
}
