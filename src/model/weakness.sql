-- Per form what its standing findings come to: how many of each severity, and kind masks: 疑似错位 (every given row of the
-- slot is hit by a rule that marks), contradicted, accepted as legitimately 无, `excused` from being there at all by a
-- verdict on the gap, `mended` (a reviewer takes the missing target for none), and `unsound`: every given row of the kind
-- is hit by a rule under which it is unsound, `surely` so where each is by a certain rule or one that was confirmed.
-- Of the forms in `touched`, and in the place of what was kept of them.
delete from weakness
where project in (select project from touched)
  or project not in (select project from diagnosis);

insert into weakness
with standing as (
  select finding.*
  from finding
  join touched on touched.project = finding.project
  where finding.verdict is null or finding.verdict = 'confirmed'
),
hit as (
  select
    standing.project,
    count(case when standing.severity = 'critical' then 1 end) as criticals,
    count(case when standing.severity = 'major' then 1 end) as majors,
    count(case when standing.severity = 'minor' then 1 end) as minors,
    count(case when standing.severity = 'info' then 1 end) as infos,
    bit_or(case when rule.contradicts then coalesce(kind.bit, 0) else 0 end) as contradicted,
    bit_or(case when standing.given_rows = 1 then kind.bit else 0 end) as unsound,
    bit_or(
      case when standing.given_rows = 1 and (rule.certain or standing.verdict = 'confirmed') then kind.bit else 0 end
    ) as surely,
    bit_or(case when standing.given_rows = 1 and rule.marks then kind.bit else 0 end) as misplaced
  from standing
  join rule on rule.rule = standing.rule
  left join kind on kind.kind = standing.kind
  group by standing.project
),
-- The same of slots with several given rows: all of them must be hit. They are few, so they are counted apart.
row_hit as (
  select
    standing.project,
    kind.bit,
    standing.position,
    max(standing.given_rows) as given_rows,
    max(case when rule.certain or standing.verdict = 'confirmed' then 1 else 0 end) as surely,
    max(case when rule.marks then 1 else 0 end) as misplaced
  from standing
  join rule on rule.rule = standing.rule
  join kind on kind.kind = standing.kind
  where standing.given_rows > 1
  group by standing.project, kind.bit, standing.position
),
slot_hit as (
  select
    project,
    bit,
    count(*) = max(given_rows) as unsound,
    sum(surely) = max(given_rows) as surely,
    sum(misplaced) = max(given_rows) as misplaced
  from row_hit
  group by project, bit
),
several as (
  select
    project,
    bit_or(case when unsound then bit else 0 end) as unsound,
    bit_or(case when surely then bit else 0 end) as surely,
    bit_or(case when misplaced then bit else 0 end) as misplaced
  from slot_hit
  group by project
),
dismissed as (
  select
    finding.project,
    bit_or(case when rule_record.gap and finding.verdict = 'not_applicable' then kind.bit else 0 end) as accepted,
    bit_or(case when rule_record.gap then kind.bit else 0 end) as excused,
    bit_or(case when rule_record.untargeted then kind.bit else 0 end) as mended
  from finding
  join touched on touched.project = finding.project
  join rule_record on rule_record.rule = finding.rule
  join kind on kind.kind = finding.kind
  where finding.verdict in ('rejected', 'not_applicable')
  group by finding.project
)
select
  diagnosis.project,
  coalesce(hit.criticals, 0) as criticals,
  coalesce(hit.majors, 0) as majors,
  coalesce(hit.minors, 0) as minors,
  coalesce(hit.infos, 0) as infos,
  coalesce(hit.contradicted, 0) as contradicted,
  coalesce(hit.misplaced, 0) | coalesce(several.misplaced, 0) as misplaced,
  coalesce(hit.unsound, 0) | coalesce(several.unsound, 0) as unsound,
  coalesce(hit.surely, 0) | coalesce(several.surely, 0) as surely,
  coalesce(dismissed.accepted, 0) as accepted,
  coalesce(dismissed.excused, 0) as excused,
  coalesce(dismissed.mended, 0) as mended
from diagnosis
join touched on touched.project = diagnosis.project
left join hit on hit.project = diagnosis.project
left join several on several.project = diagnosis.project
left join dismissed on dismissed.project = diagnosis.project;
