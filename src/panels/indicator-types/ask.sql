select
  kind.kind,
  count(*) as slots,
  count(case when (chosen.given & kind.bit) <> 0 then 1 end) as given,
  count(case when (chosen.given & chosen.misplaced & kind.bit) <> 0 then 1 end) as misplaced,
  count(case when (chosen.untargeted & kind.bit) <> 0 then 1 end) as untargeted,
  count(case when (chosen.none & kind.bit) <> 0 then 1 end) as none,
  count(case when (chosen.blank & kind.bit) <> 0 then 1 end) as blank,
  count(case when (chosen.printed & kind.bit) = 0 then 1 end) as absent,
  count(template_gap.kind) as template_absent,
  cast(sum(case when (chosen.none & kind.bit) <> 0 then chosen.amount else 0 end) as bigint) as amount_with_none,
  cast(
    sum(case when (chosen.given & chosen.misplaced & kind.bit) <> 0 then chosen.amount else 0 end) as bigint
  ) as amount_misplaced,
  string_agg(distinct chosen.framework, ',') as frameworks
from chosen
join kind on (chosen.expected & kind.bit) <> 0
left join template_gap on template_gap.source = chosen.source
  and template_gap.year = chosen.year
  and template_gap.framework = chosen.framework
  and template_gap.kind = kind.kind
group by kind.kind, kind.place
order by kind.place
