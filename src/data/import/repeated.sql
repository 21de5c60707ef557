-- Accepted forms on the stage, from source :first on, that a file before them holds word for word: how many of each
-- source, and the first file that has one of them.
with present as (
  select project.source, project.identity, project.content, source.file
  from project
  join source on source.source = project.source
  where source.sample is null and project.status = 'accepted'
  union all
  select incoming_project.source, incoming_project.identity, incoming_project.content, incoming_source.file
  from incoming_project
  join incoming_source on incoming_source.source = incoming_project.source
  where incoming_project.status = 'accepted'
)
select
  incoming_project.source,
  count(distinct incoming_project.project) as forms,
  arg_min(present.file, present.source) as file
from incoming_project
join present
  on present.identity = incoming_project.identity
  and present.content = incoming_project.content
  and present.source < incoming_project.source
where incoming_project.source >= :first and incoming_project.status = 'accepted'
group by incoming_project.source
