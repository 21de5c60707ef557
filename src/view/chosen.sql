-- The projects a view shows: every question asks `chosen` and never filters by itself.
-- Kind and state must hold on one slot, rule and severity on one finding; they choose projects and shrink no base.
select seen.*
from seen
where (:years = '' or list_contains(string_split(substr(:years, 2), chr(31)), cast(seen.year as varchar)))
  and (:categories = '' or list_contains(string_split(substr(:categories, 2), chr(31)), seen.category))
  and (:departments = '' or list_contains(string_split(substr(:departments, 2), chr(31)), coalesce(seen.department, '')))
  and (:units = '' or list_contains(string_split(substr(:units, 2), chr(31)), coalesce(seen.unit, '')))
  and (cast(:least as double) is null or seen.amount >= cast(:least as double))
  and (cast(:most as double) is null or seen.amount <= cast(:most as double))
  and (:words = '' or contains(lower(concat_ws(' ', seen.name, seen.unit, seen.department, seen.code)), :words))
  and (
    :any_slot = 1
    or (
      seen.expected & cast(:kinds as bigint) & (
        case when :given = 1 then seen.given else 0 end
        | case when :untargeted = 1 then seen.untargeted else 0 end
        | case when :none = 1 then seen.none else 0 end
        | case when :blank = 1 then seen.blank else 0 end
        | case when :absent = 1 then seen.expected & ~seen.printed else 0 end
        | case when :misplaced = 1 then seen.misplaced else 0 end
      )
    ) <> 0
  )
  and (
    :any_finding = 1
    or (seen.critical_rules & cast(:critical as bigint)) <> 0
    or (seen.major_rules & cast(:major as bigint)) <> 0
    or (seen.minor_rules & cast(:minor as bigint)) <> 0
    or (seen.info_rules & cast(:info as bigint)) <> 0
  )
