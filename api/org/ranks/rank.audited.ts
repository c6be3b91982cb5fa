import { both, declareAudited, shown } from '../../core/audited.ts';
import { Rank } from './rank.entity.ts';

declareAudited('Rank', {
  word: both('职级', 'Rank'),
  record: { entity: Rank, name: (alias) => `${alias}.name` },
  actions: {
    addRank: both('增加职级', 'Added'),
    editRank: both('修改职级', 'Changed'),
    removeRank: both('删除职级', 'Removed'),
  },
  fields: { name: shown('名称', 'Name'), level: shown('级别', 'Level') },
});
