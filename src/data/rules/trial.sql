-- Findings on forms that are seen which a trial of another rule pack makes appear (+1) or vanish (-1). What rules about the
-- set find is found only when a pack is taken over (found.sql); that of those which :off names is sure to vanish.
with difference as (
  select 1 as change, trial_finding.*
  from trial_finding
  left join finding on finding.project = trial_finding.project
    and finding.rule = trial_finding.rule
    and finding.position is not distinct from trial_finding.position
  where finding.project is null
  union all
  select -1 as change, finding.*
  from finding
  left join trial_finding on trial_finding.project = finding.project
    and trial_finding.rule = finding.rule
    and trial_finding.position is not distinct from finding.position
  where trial_finding.project is null
    and (
      finding.rule not in (select rule from rule_record where stage = 'set')
      or list_contains(string_split(:off, chr(31)), finding.rule)
    )
),
counted as (
  select
    difference.*,
    count(*) over (partition by difference.rule, difference.change) as findings,
    row_number() over (partition by difference.rule, difference.change order by difference.project) as place
  from difference
  join seen on seen.project = difference.project
)
select
  counted.rule,
  counted.change,
  counted.findings,
  counted.position,
  counted.kind,
  counted.evidence,
  project.year,
  project.name as project,
  indicator.name,
  indicator.target
from counted
join project on project.project = counted.project
left join indicator on indicator.project = counted.project
  and indicator.position = counted.position
where counted.place <= 20
order by counted.rule, counted.change desc, counted.place
