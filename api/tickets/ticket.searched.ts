import { declareSearched, searchRank } from '../core/search/searched.ts';
import { Category } from './category.entity.ts';
import { pieceOf } from './ticket-number.rules.ts';
import { Ticket } from './ticket.entity.ts';

/** That a text of figures and hyphens begins with another, as a range that an index follows whatever the plan. */
const begun = (text: string, beginning: string, add: (value: unknown) => string): string =>
  // In ASCII the colon follows the figures.
  `(${text} ~>=~ ${add(beginning)} and ${text} ~<~ ${add(`${beginning}:`)})`;

declareSearched('TICKET', {
  place: 50,
  description:
    'Tickets by number: the whole, its beginning from the day on, or at least 3 figures of its end.',
  find: ({ ctx, q, params: { add }, seen }) => {
    const piece = pieceOf(q);
    if (!piece) return null;
    const { whole, beginning, end } = piece;
    const begins = beginning === null ? 'false' : begun('t.number', beginning, add);
    const ends = end === null ? 'false' : begun('reverse(t.number)', [...end].toReversed().join(''), add);
    return {
      from: `ticket t where (${begins} or ${ends}) and ${seen(Ticket, 't')}`,
      id: 't.id',
      title: 't.number',
      rank: `case when t.number = ${add(whole ?? q)} then ${searchRank.exact} when ${begins} then ${searchRank.beginning} else ${searchRank.within} end`,
      place: `(select ${ctx.locale === 'en' ? 'c.name_en' : 'c.name_zh'} from category c where c.id = t.category_id and ${seen(Category, 'c')})`,
      unitId: 't.handling_unit_id',
      state: 't.state',
      order: 't.registered_at desc',
    };
  },
});
