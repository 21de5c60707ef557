-- 大额薄弱项目, as weak-items.sql has them.
select seen.project, null as kind, null as severity, null as evidence
from seen
where seen.large_weak
