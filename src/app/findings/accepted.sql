-- Gaps of the chosen projects (缺值, 无, 空白, 缺行 beyond the template), and how many of them were accepted.
select
  cast(coalesce(sum(bit_count(gap)), 0) as bigint) as gaps,
  cast(coalesce(sum(bit_count(gap & accepted)), 0) as bigint) as accepted
from (
  select
    chosen.expected & ~chosen.template & (chosen.untargeted | chosen.none | chosen.blank | ~chosen.printed) as gap,
    chosen.accepted
  from chosen
) as gaps
