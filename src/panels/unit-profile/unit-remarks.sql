-- What stands against the forms of the one unit in the reporting years, by rule: a form hit several times counts once.
with hit as (
  select
    finding.rule,
    finding.project,
    chosen.amount,
    chosen.name,
    count(*) as hits,
    min(
      case finding.severity when 'critical' then 0 when 'major' then 1 when 'minor' then 2 else 3 end
    ) as weight
  from finding
  join chosen on chosen.project = finding.project
  join rule on rule.rule = finding.rule
  where :one_unit = 1
    and (finding.verdict is null or finding.verdict = 'confirmed')
  group by finding.rule, finding.project, chosen.amount, chosen.name
)
select
  rule,
  min(weight) as weight,
  cast(sum(hits) as bigint) as hits,
  count(*) as projects,
  cast(coalesce(sum(amount), 0) as bigint) as amount,
  arg_max(name, coalesce(amount, -1)) as dearest
from hit
group by rule
order by weight, amount desc, rule
