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

-- Per form what its standing findings come to: how many of each severity, kinds that are 疑似错位 (every given row of the
-- slot is hit by a rule that marks), contradicted, or accepted as legitimately 无.
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
    bit_or(case when rule.contradicts then coalesce(kind.bit, 0) else 0 end) as contradicted
  from standing
  join rule on rule.rule = standing.rule
  left join kind on kind.kind = standing.kind
  group by standing.project
),
marked as (
  select project, kind
  from standing
  where given_rows is not null
  group by project, kind
  having count(distinct position) = max(given_rows)
),
misplaced as (
  select marked.project, bit_or(kind.bit) as kinds
  from marked
  join kind on kind.kind = marked.kind
  group by marked.project
),
accepted as (
  select finding.project, bit_or(kind.bit) as kinds
  from finding
  join rule_record on rule_record.rule = finding.rule
    and rule_record.gap
  join kind on kind.kind = finding.kind
  where finding.verdict = 'not_applicable'
  group by finding.project
)
select
  diagnosis.project,
  coalesce(hit.criticals, 0) as criticals,
  coalesce(hit.majors, 0) as majors,
  coalesce(hit.minors, 0) as minors,
  coalesce(hit.infos, 0) as infos,
  coalesce(hit.contradicted, 0) as contradicted,
  coalesce(misplaced.kinds, 0) as misplaced,
  coalesce(accepted.kinds, 0) as accepted
from diagnosis
left join hit on hit.project = diagnosis.project
left join misplaced on misplaced.project = diagnosis.project
left join accepted on accepted.project = diagnosis.project;

-- The forms that are seen, with their weak slots: what nearly every question asks. A weak slot (standing of a project)
-- is untargeted, none, blank, absent beyond the template, or 疑似错位, unless it was accepted. Each kind counts once and
-- with a severity of its own, whichever way it is weak: putting an off-class indicator for a 无 changes nothing.
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
    target_form.expected & (
      weakness.misplaced
      | (
        (target_form.untargeted | target_form.none | target_form.blank | ~target_form.printed)
        & ~coalesce(template.kinds, 0)
        & ~weakness.accepted
      )
    ) as weak,
    target_form.expected & (target_form.untargeted | weakness.contradicted) & ~weakness.accepted as critical
  from target_form
  join weakness on weakness.project = target_form.project
  join lineage on lineage.project = target_form.project
  left join template on template.source = target_form.source
    and template.year = target_form.year
    and template.framework = target_form.framework
),
lesser as (
  select bit_or(bit) as kinds from kind where lesser
),
serious as (
  select max(value) as share from setting where owner = 'serious' and key = 'share'
)
select
  slots.* exclude (critical),
  bit_count(slots.weak) as weak_slots,
  bit_count(slots.critical) as critical_slots,
  bit_count(slots.weak & ~slots.critical & ~lesser.kinds) as major_slots,
  bit_count(slots.weak & ~slots.critical & lesser.kinds) as minor_slots,
  slots.criticals > 0
    or 100.0 * bit_count(slots.weak) >= serious.share * bit_count(slots.expected & ~slots.template) as serious
from slots
cross join lesser
cross join serious
order by slots.project;
