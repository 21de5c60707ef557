-- A slot (槽位): one expected kind of one form that is seen, with its state.
create view slot as
select
  seen.project,
  kind.kind,
  kind.place,
  case
    when (seen.given & kind.bit) <> 0 then 'given'
    when (seen.untargeted & kind.bit) <> 0 then 'untargeted'
    when (seen.none & kind.bit) <> 0 then 'none'
    when (seen.blank & kind.bit) <> 0 then 'blank'
    else 'absent'
  end as state,
  (seen.misplaced & kind.bit) <> 0 as misplaced,
  (seen.accepted & kind.bit) <> 0 as accepted
from seen
join kind on (seen.expected & kind.bit) <> 0;


-- Of each given row that is unsound the rule it is so by, of those that stand.
create view weak_ground as
select finding.project, finding.position, finding.kind, finding.rule
from finding
join rule on rule.rule = finding.rule
where finding.given_rows is not null
  and (finding.verdict is null or finding.verdict = 'confirmed');

-- The ledger (台账), a row per source: what became of every form the reader counted. A form that came in and gave way to
-- another version of it is superseded. Of a source that could not be read nothing is known: its counts are null.
create view ledger as
select
  source.source,
  source.file,
  source.sha256,
  tally.forms as found,
  count(case when project.status = 'accepted' and prevailing.project is not null then 1 end) as accepted,
  count(case when project.status = 'quarantined' then 1 end) as quarantined,
  count(case when project.status = 'dropped' then 1 end) as dropped,
  count(case when project.status = 'accepted' and prevailing.project is null then 1 end) as superseded,
  tally.amount as amount_found,
  cast(
    coalesce(sum(case when project.status = 'accepted' and prevailing.project is not null then project.amount end), 0)
    as bigint
  ) as amount_accepted,
  cast(coalesce(sum(case when project.status = 'quarantined' then project.amount end), 0) as bigint) as amount_quarantined,
  cast(coalesce(sum(case when project.status = 'dropped' then project.amount end), 0) as bigint) as amount_dropped,
  cast(
    coalesce(sum(case when project.status = 'accepted' and prevailing.project is null then project.amount end), 0)
    as bigint
  ) as amount_superseded,
  (select count(*) from problem where problem.source = source.source and problem.code = 'X11') as subtotals
from source
left join tally on tally.source = source.source
left join project on project.source = source.source
left join prevailing on prevailing.project = project.project
group by source.source, source.file, source.sha256, tally.forms, tally.amount;

-- Where each form something was noted of stands in the review rounds.
create view round_now as
select identity, step, round, deadline
from (
  select round_event.*, row_number() over (partition by identity order by place desc) as age
  from round_event
) as aged
where age = 1;

-- A form as it is drawn in its official layout, in the version that is seen.
create view drawn_form as
select
  seen.project,
  seen.identity,
  seen.expected,
  seen.printed,
  seen.template,
  seen.amount as spending,
  seen.given,
  seen.untargeted,
  seen.none,
  seen.blank,
  seen.misplaced,
  seen.contradicted,
  seen.accepted,
  seen.weak,
  seen.weak_suspected,
  seen.certain_items,
  seen.suspected_items,
  seen.slots_expected,
  seen.weakly_justified,
  seen.large_weak,
  project.source,
  project.sheet,
  project.row_number,
  project.year,
  project.code,
  project.name,
  project.department,
  project.unit,
  project.category,
  project.category_raw,
  project.starts_on,
  project.ends_on,
  project.money_unit,
  project.total,
  project.annual,
  project.fiscal,
  project.appropriation,
  project.carry_over,
  project.other,
  project.annual_other,
  project.goal_overall,
  project.goal_annual,
  source.file
from seen
join project on project.project = seen.project
join source on source.source = project.source;

-- A target whose sign or unit stands in columns of their own as one text, ≥95%; everything else as written.
create or replace macro shown_target(target, operator, unit) as
  case
    when regexp_full_match(target, '[≥≤><=＞＜＝]?[0-9][0-9.,]*')
    then concat(case when regexp_full_match(target, '[0-9].*') then operator end, target, unit)
    when regexp_full_match(target, '[0-9].*') and regexp_replace(target, '^[0-9][0-9.,]*', '') = unit
    then concat(operator, target)
    else target
  end;
