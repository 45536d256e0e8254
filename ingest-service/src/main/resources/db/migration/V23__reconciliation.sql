-- What every source says of a paper on a day, in the categories that are followed by their feeds. The two count days
-- differently at the edges, and an announcement may be late: some days' difference is none.
create view reconciled_sighting as
select s.day, s.category, s.id,
       bool_or(s.source = 'feed') as announced,
       bool_or(s.source = 'oai' and s.new_paper) as harvested,
       exists (select 1 from sighting o
               where o.id = s.id and o.source = 'oai' and o.day between s.day - 3 and s.day + 7) as in_oai,
       exists (select 1 from sighting f
               where f.id = s.id and f.source = 'feed' and f.day between s.day - 7 and s.day + 3) as in_feed,
       exists (select 1 from paper p where p.id = s.id) as stored,
       exists (select 1 from lookup l
               where l.id = s.id and l.outcome in ('FOUND', 'WITHDRAWN')) as looked_up,
       s.day <= (select max(day) from sighting where source = 'oai') as oai_reaches,
       (s.day >= (select min(day) from sighting f where f.source = 'feed' and f.category = s.category)
        and s.day <= (select max(day) from sighting f where f.source = 'feed' and f.category = s.category))
           as feed_reaches
from sighting s
where s.category in (select category from sighting where source = 'feed')
group by s.day, s.category, s.id;
