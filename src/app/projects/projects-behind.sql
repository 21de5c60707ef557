-- The projects a figure counts, largest first; the sums are of all of them, also of those not listed.
select
  chosen.project,
  chosen.year,
  chosen.name,
  chosen.unit,
  chosen.department,
  chosen.category,
  chosen.amount,
  chosen.certain_items,
  chosen.suspected_items,
  chosen.slots_expected,
  count(*) over () as projects,
  count(chosen.amount) over () as with_amount,
  cast(sum(chosen.amount) over () as bigint) as whole_amount,
  cast(sum(chosen.certain_items) over () as bigint) as whole_certain,
  cast(sum(chosen.suspected_items) over () as bigint) as whole_suspected,
  cast(sum(chosen.slots_expected) over () as bigint) as whole_expected
from chosen
where case :counted
  when 'weak' then chosen.weakly_justified
  when 'large_weak' then chosen.large_weak
  when 'weak_only' then chosen.weakly_justified and not chosen.large_weak
  when 'sound' then not chosen.weakly_justified
  when 'unpriced' then chosen.amount is null
  else true
end
order by chosen.amount desc nulls last, chosen.year, chosen.unit, chosen.name, chosen.project
limit :rows
