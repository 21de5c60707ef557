-- What the judged forms come to now, and all forms without what is found over all that is seen (set-wide.sql).
update seen
set
  contradicted = now.contradicted,
  misplaced = now.misplaced,
  unsound = now.unsound,
  surely = now.surely,
  accepted = now.accepted,
  excused = now.excused,
  mended = now.mended,
  sound = now.sound,
  weak = now.weak,
  weak_certain = now.weak_certain,
  weak_suspected = now.weak_suspected,
  certain_items = now.certain_items,
  suspected_items = now.suspected_items,
  weakly_justified = now.weakly_justified,
  weakly_certain = now.weakly_certain,
  large_weak = now.large_weak
from (
:items
) as now
where now.project = seen.project;

update seen
set
  criticals = weakness.criticals,
  majors = weakness.majors,
  minors = weakness.minors,
  infos = weakness.infos
from weakness
where weakness.project = seen.project
  and (
    weakness.criticals <> seen.criticals
    or weakness.majors <> seen.majors
    or weakness.minors <> seen.minors
    or weakness.infos <> seen.infos
  );
