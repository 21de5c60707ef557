-- What the forms come to by their findings and verdicts, see settle.ts: runs behind settle.sql, and alone after a
-- verdict.

delete from finding where rule in (select rule from rule_record where set_wide);

update finding set verdict = null where verdict is not null;

update finding
set verdict = judged.verdict
from (
  select finding_content.project, finding_content.rule, finding_content.position, finding_content.kind, verdict.verdict
  from verdict
  join finding_content on finding_content.identity = verdict.identity
    and finding_content.rule = verdict.rule
    and finding_content.content = verdict.content
) as judged
where finding.project = judged.project
  and finding.rule = judged.rule
  and finding.position is not distinct from judged.position
  and finding.kind is not distinct from judged.kind;

-- Per form what its standing findings come to: how many of each severity, and kind masks: 疑似错位 (every given row of the
-- slot is hit by a rule that marks), contradicted, accepted as legitimately 无, `excused` from being there at all by a
-- verdict on the gap, `mended` (a reviewer takes the missing target for none), and `unsound`: every given row of the kind
-- is hit by a rule under which it is unsound, `surely` so where each is by a certain rule or one that was confirmed.
create or replace table weakness as
with standing as (
  select * from finding where verdict is null or verdict = 'confirmed'
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
left join hit on hit.project = diagnosis.project
left join several on several.project = diagnosis.project
left join dismissed on dismissed.project = diagnosis.project;

-- The forms that are seen, with their weak items (薄弱项): what nearly every question asks. The one place that says what
-- is weak. A weak item is an expected kind without one sound row. Where nothing is named (写“无”, 空白, 缺行) it is none if
-- the template lacks the kind, a verdict excused it, or the kind is of a choice of which another kind is sound. An item is
-- certain unless it rests on 疑似 alone. Whatever stands in the place of a 无, short of a sound row, the kind stays weak.
create or replace table seen as
with template as (
  select source, year, framework, bit_or(bit) as kinds
  from template_gap
  group by source, year, framework
),
slots as (
  select
    target_form.*,
    lineage.line,
    lineage.basis as line_basis,
    weakness.* exclude (project),
    coalesce(template.kinds, 0) as template,
    (target_form.given & ~weakness.unsound) | (target_form.untargeted & weakness.mended) as sound
  from target_form
  join weakness on weakness.project = target_form.project
  join lineage on lineage.project = target_form.project
  left join template on template.source = target_form.source
    and template.year = target_form.year
    and template.framework = target_form.framework
),
spared as (
  select slots.project, bit_or(choice.kinds) as kinds
  from slots
  join choice on choice.framework = slots.framework
    and (slots.sound & choice.kinds) <> 0
  group by slots.project
),
weak as (
  select
    slots.project,
    slots.expected
      & ~slots.sound
      & (slots.given | slots.untargeted | ~(slots.template | slots.excused | coalesce(spared.kinds, 0))) as weak,
    slots.given & ~slots.surely as doubtful,
    bit_count(slots.expected & ~slots.template) as slots_expected,
    slots.large,
    slots.money_rank
  from slots
  left join spared on spared.project = slots.project
),
standard as (
  select max(value) as share from setting where owner = 'weak' and key = 'share'
),
item as (
  select
    weak.*,
    bit_count(weak.weak & ~weak.doubtful) as certain_items,
    bit_count(weak.weak & weak.doubtful) as suspected_items,
    greatest(weak.slots_expected * standard.share / 100.0, 1) as enough
  from weak
  cross join standard
),
judged as (
  select
    project,
    weak,
    weak & ~doubtful as weak_certain,
    weak & doubtful as weak_suspected,
    certain_items,
    suspected_items,
    slots_expected,
    certain_items + suspected_items >= enough as weakly_justified,
    certain_items >= enough as weakly_certain,
    large and certain_items + suspected_items >= enough as large_weak,
    -- The order of weakness, the weakest first; the same in whatever order files came.
    row_number() over (
      order by
        1.0 * certain_items / greatest(slots_expected, 1) desc,
        1.0 * suspected_items / greatest(slots_expected, 1) desc,
        money_rank
    ) as weak_rank
  from item
)
select slots.*, judged.* exclude (project)
from slots
join judged on judged.project = slots.project
order by slots.project;
