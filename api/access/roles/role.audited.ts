import { abilities } from '../../core/abilities.ts';
import { both, declareAudited, shown } from '../../core/audited.ts';
import { grantWord } from './role-grants.rules.ts';
import { Role } from './role.entity.ts';

declareAudited('Role', {
  word: both('角色', 'Role'),
  record: {
    entity: Role,
    name: (alias, locale) => `${alias}.${locale === 'en' ? 'name_en' : 'name_zh'}`,
    code: 'code',
  },
  actions: {
    createRole: both('新建角色', 'Made'),
    updateRole: both('修改角色', 'Changed'),
    resetRole: both('恢复为初始设置', 'Brought back to what it was shipped as'),
    deleteRole: both('删除角色', 'Deleted'),
  },
  fields: {
    code: shown('代码', 'Code'),
    nameZh: shown('中文名称', 'Name in Chinese'),
    nameEn: shown('英文名称', 'Name in English'),
    grants: shown('权限', 'Grants', { codes: grantWord }),
  },
  // Each grant stands under its ability.
  within: abilities,
});
