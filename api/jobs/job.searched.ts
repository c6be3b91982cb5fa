import { declareSearched, namedMatches } from '../core/search/searched.ts';
import { Position } from '../org/positions/position.entity.ts';
import { JobDescription } from './job-description.entity.ts';

declareSearched('JOB_DESCRIPTION', {
  place: 40,
  description:
    'Versions of job descriptions by title, other title or code of the post; those that are over come last.',
  find: (asking) => {
    const { ctx, params, today, seen } = asking;
    const isOver = `(t.state = 'APPROVED' and coalesce(t.effective_to <= ${params.add(today)}::date, false))`;
    return {
      from: `${namedMatches(asking, 'position')} join job_description t on t.position_id = m.record_id and ${seen(JobDescription, 't')}
        join position p on p.id = t.position_id and ${seen(Position, 'p')}`,
      id: 't.id',
      title: 'p.title',
      rank: 'm.rank',
      alias: 'm.alias',
      place: ctx.locale === 'en' ? `'Version ' || t.version` : `'第 ' || t.version || ' 版'`,
      unitId: 't.unit_id',
      state: `case when ${isOver} then 'SUPERSEDED' else t.state end`,
      isPast: `(${isOver} or t.state = 'DISCARDED')`,
      order: 'length(p.title), p.title, t.position_id, t.version desc',
    };
  },
});
